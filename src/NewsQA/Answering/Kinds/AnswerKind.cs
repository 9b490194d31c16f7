namespace NewsQA.Answering.Kinds;

/// <summary>What kind of thing answers a question, as far as its words tell.</summary>
internal enum AnswerKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A person; an organisation where one does what people do.</summary>
    Person,

    /// <summary>Something with a name: a company, a party, a ship.</summary>
    Name,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A point in time.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A measure of space, weight or speed, with its unit.</summary>
    Measure,

    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>How many of something.</summary>
    Count,

    /// <summary>A sum.</summary>
    Money,

    /// <summary>A share or a rate.</summary>
    Share,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>A number of whatever kind.</summary>
    Amount,

    /// <summary>What a name is. The last one: the reader of short answers was trained before it was told apart, and takes it for <see cref="Any"/>.</summary>
    Description,
}
