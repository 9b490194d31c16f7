namespace NewsQA.Answering.Conflicts;

/// <summary>What is measured of two articles' values together, as values of one attribute that cannot both be true, in this order.</summary>
internal enum PairFeature
{
    /// <summary>The lesser of the two probabilities that a value is what its article answers.</summary>
    Least,

    /// <summary>The greater one.</summary>
    Most,

    /// <summary>How much of the rest of the shorter sentence, without the question's words and the values, the other one shares, 0 to 1.</summary>
    SharedRest,

    /// <summary>How much of the question's words, by weight, both sentences have, 0 to 1.</summary>
    SharedAsked,

    /// <summary>The same of its names; 1 when it has none.</summary>
    SharedNames,

    /// <summary>The same of its other words; 1 when it has none.</summary>
    SharedOthers,

    /// <summary>1 when both values are written alike: with figures, as names, or in small letters.</summary>
    SameShape,

    /// <summary>The difference of their numbers of words, at most 4.</summary>
    LengthGap,

    /// <summary>The lesser <see cref="ClaimFeature.Mass"/>.</summary>
    LeastMass,

    /// <summary>The lesser <see cref="ClaimFeature.Near"/>.</summary>
    LeastNear,

    /// <summary>The lesser <see cref="ClaimFeature.NearName"/>.</summary>
    LeastNearName,

    /// <summary>The lesser <see cref="ClaimFeature.Opening"/>.</summary>
    LeastOpening,

    /// <summary>The greater <see cref="ClaimFeature.RunGap"/>.</summary>
    MostRunGap,

    /// <summary>The greater <see cref="ClaimFeature.SentenceGap"/>.</summary>
    MostSentenceGap,

    /// <summary>How likely the question is answered at all, 0 to 1.</summary>
    Answered,

    /// <summary><see cref="ClaimFeature.Measured"/> of the first.</summary>
    Measured,

    /// <summary><see cref="ClaimFeature.OfClass"/> of both.</summary>
    OfClass,

    /// <summary><see cref="ClaimFeature.Open"/>.</summary>
    Open,

    /// <summary>How far the words before the two values, or behind them, are the same, 0 to 4.</summary>
    SameContext,

    /// <summary>The lesser <see cref="ClaimFeature.ReadMass"/>.</summary>
    LeastReadMass,

    /// <summary>The greater <see cref="ClaimFeature.ReadGap"/>.</summary>
    MostReadGap,

    /// <summary>The greater <see cref="ClaimFeature.Listed"/>.</summary>
    MostListed,

    /// <summary>The greater <see cref="ClaimFeature.Foreign"/>.</summary>
    MostForeign,

    /// <summary>The lesser <see cref="ClaimFeature.Clause"/>.</summary>
    LeastClause,

    /// <summary>The lesser <see cref="ClaimFeature.Predicate"/>.</summary>
    LeastPredicate,

    /// <summary>The lesser <see cref="ClaimFeature.Labelled"/>.</summary>
    LeastLabelled,

    /// <summary>The lesser <see cref="ClaimFeature.Maker"/>.</summary>
    LeastMaker,

    /// <summary>The lesser <see cref="ClaimFeature.Head"/>.</summary>
    LeastHead,

    /// <summary>The lesser <see cref="ClaimFeature.Exact"/>.</summary>
    LeastExact,

    /// <summary>The greater <see cref="ClaimFeature.ArticleGap"/>.</summary>
    MostArticleGap,

    /// <summary>The lesser <see cref="ClaimFeature.Holds"/>.</summary>
    LeastHolds,
}
