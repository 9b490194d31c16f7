namespace NewsQA.Answering.Conflicts;

/// <summary>What is measured of a value as what its article answers, in this order.</summary>
internal enum ClaimFeature
{
    /// <summary>The share of the odds of all runs of words in the article's best sentences that overlap the value, 0 to 1. See <see cref="Spans.SpanFinder"/>.</summary>
    Mass,

    /// <summary>The share of those odds that runs of exactly the value's words have, 0 to 1.</summary>
    Exact,

    /// <summary>The best score of a run that overlaps the value.</summary>
    RunScore,

    /// <summary>By how much that score lies below the best one of all articles, 0 or more.</summary>
    RunGap,

    /// <summary>By how much the sentence's score lies below the best sentence's, 0 or more.</summary>
    SentenceGap,

    /// <summary>By how much it lies below that of its article's best sentence, 0 or more.</summary>
    ArticleGap,

    /// <summary><see cref="ClaimFit.Names"/>.</summary>
    Names,

    /// <summary><see cref="ClaimFit.Own"/>.</summary>
    Own,

    /// <summary><see cref="ClaimFit.Near"/>.</summary>
    Near,

    /// <summary><see cref="ClaimFit.OwnNames"/>.</summary>
    OwnNames,

    /// <summary><see cref="ClaimFit.About"/>.</summary>
    About,

    /// <summary>How much of the question's names, by weight, the article's first sentence has, 0 to 1; 0 when it was not found.</summary>
    Opening,

    /// <summary>The passage's score over that of the best one, 0 to 1.</summary>
    PassageScore,

    /// <summary>How likely the question is answered at all, 0 to 1.</summary>
    Answered,

    /// <summary>1 for an amount or a date that rules have read.</summary>
    Measured,

    /// <summary>1 for a word of a closed class that the question names.</summary>
    OfClass,

    /// <summary>1 when no kind of value is known that answers the question.</summary>
    Open,

    /// <summary>1 for a name that a small word marks: "by", "in".</summary>
    Marked,

    /// <summary>1 when the sentence has the noun that names what is wanted, or there is none.</summary>
    Head,

    /// <summary>How near to a name of the question the value stands: 1 beside one, a tenth less with each word between; 1 when the question has no names.</summary>
    NearName,

    /// <summary>1 for what stands behind the noun asked for as behind a field's label: "Style: Baroque".</summary>
    Labelled,

    /// <summary>How many words the value has.</summary>
    Words,

    /// <summary>How many of the other articles give the same value, at most 3.</summary>
    Agreeing,

    /// <summary>The share of the odds of all runs of words in the article's best sentences that overlap the value, by the reader, 0 to 1. See <see cref="Spans.Reading.SpanReader"/>.</summary>
    ReadMass,

    /// <summary>The share of those odds that runs of exactly the value's words have, 0 to 1.</summary>
    ReadExact,

    /// <summary>The reader's best score of a run that overlaps the value, a logit.</summary>
    ReadScore,

    /// <summary>By how much that score lies below the reader's best one of all articles, 0 or more.</summary>
    ReadGap,

    /// <summary>How many other values of the kind or class its sentence has, at most 5: a list answers nothing. See <see cref="Surroundings"/>.</summary>
    Listed,

    /// <summary>1 for a name that stands where the maker of the work asked about does: "album by", "directed by". See <see cref="WorkMakers"/>.</summary>
    Maker,

    /// <summary>How many names its sentence has that the question has not, at most 4; 0 when it names what the question names: it speaks of others.</summary>
    Foreign,

    /// <summary>How much of the question's words its own clause has, 0 to 1. See <see cref="OwnClause.Coverage"/>.</summary>
    Clause,

    /// <summary>1 when the sentence says of what the question names that it is the value. See <see cref="OwnClause.IsPredicate"/>.</summary>
    Predicate,

    /// <summary>The chance that the reader gives its sentence of holding the answer at all, 0 to 1.</summary>
    Holds,
}
