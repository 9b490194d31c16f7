namespace NewsQA.Checking;

/// <summary>What a check can find wrong with a sentence. Of some one is enough; of the others <see cref="SentenceJudge"/> weighs how many there are.</summary>
internal enum Fault
{
    /// <summary>Words in quotation marks that no cited excerpt has.</summary>
    Quotation,

    /// <summary>An amount that no cited excerpt has.</summary>
    Number,

    /// <summary>A time that no cited excerpt names or implies.</summary>
    Date,

    /// <summary>A name that no cited excerpt has.</summary>
    Name,

    /// <summary>Two words of one name that do not stand together.</summary>
    NameParts,

    /// <summary>An amount that is there, but with another limit.</summary>
    Bound,

    /// <summary>An amount that counts something else there.</summary>
    ValueCounted,

    /// <summary>A value that goes another way there: "to", "from", up, down.</summary>
    ValueWay,

    /// <summary>A value that is told of what another value there is told of.</summary>
    ValueRival,

    /// <summary>The same, where more of what is told of it is its own.</summary>
    LooseRival,

    /// <summary>A value that is somebody else's there.</summary>
    ValueOwner,

    /// <summary>A value with another verb there.</summary>
    ValueVerb,

    /// <summary>A value from another clause there.</summary>
    ValueClause,

    /// <summary>A value that stands with nothing that the sentence has.</summary>
    ValueAlone,

    /// <summary>A time that is there, but as a start or an end: "since", "until".</summary>
    DateEnd,

    /// <summary>A name with a word that another name stands with there.</summary>
    NameSlot,

    /// <summary>Somebody who does not own what is called theirs.</summary>
    Owner,

    /// <summary>A word of content that no cited excerpt has or means.</summary>
    Word,

    /// <summary>Verbs of one clause that no one excerpt has.</summary>
    VerbsApart,

    /// <summary>What is denied in one and affirmed in the other.</summary>
    Denial,

    /// <summary>The same of a noun, or of a verb that is not there itself.</summary>
    LooseDenial,

    /// <summary>A verb told as less sure than it is, or as open where another beside it is done.</summary>
    LooseDoubt,

    /// <summary>What is surer in the sentence, or open there and done in the excerpt.</summary>
    Doubt,

    /// <summary>A verb in the past that the excerpt has in the present.</summary>
    Past,

    /// <summary>Somebody who is not called so.</summary>
    RoleName,

    /// <summary>An office or a trade of another kind.</summary>
    RoleKind,

    /// <summary>Somebody who is not said to have said so.</summary>
    Speaker,

    /// <summary>A cause that is not given.</summary>
    Cause,

    /// <summary>"All", "only", "most", where that is not said.</summary>
    Extent,

    /// <summary>A small word for its opposite: "before" for "after".</summary>
    Turn,

    /// <summary>A deed whose doer and object have changed places.</summary>
    Turned,

    /// <summary>A deed of somebody else.</summary>
    Other,

    /// <summary>A deed of somebody else, where a noun says who.</summary>
    OtherNoun,

    /// <summary>A deed of somebody whom the excerpts call otherwise, or do not know.</summary>
    OtherNew,

    /// <summary>A doer of what is only said to be done there, or done by another whom a pronoun stands for.</summary>
    Doer,

    /// <summary>A value whose clause there has a verb that the sentence has not.</summary>
    ValueRelative,

    /// <summary>A number that is all but what is told, or not all of it.</summary>
    Part,

    /// <summary>Something said of somebody else with "be".</summary>
    Predicate,
}

/// <summary>A fault of a sentence.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Detail">The words at fault.</param>
internal sealed record Finding(Fault Fault, string Detail)
{
    /// <summary>The word at fault, where it is a single one that is not found.</summary>
    public ReadWord? Word { get; init; }
}
