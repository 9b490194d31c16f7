using NewsQA.Articles;

namespace NewsQA.Retrieval.Reading;

/// <summary>How a time named in a question bounds what is asked.</summary>
public enum TimeRelation
{
    /// <summary>Within it: "in May 2024".</summary>
    During,

    /// <summary>From it on: "since 2020", "after 3 June".</summary>
    From,

    /// <summary>Up to it: "before May 2024", "until last week".</summary>
    Until,
}

/// <summary>A time that a question names, resolved to days.</summary>
/// <param name="Span">Where in the question.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Relation">How it bounds.</param>
public sealed record TimeMention(TextSpan Span, DateOnly From, DateOnly To, TimeRelation Relation);
