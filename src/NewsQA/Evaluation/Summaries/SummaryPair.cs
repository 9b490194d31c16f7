using NewsQA.Checking;

namespace NewsQA.Evaluation.Summaries;

/// <summary>A sentence of a summary with the excerpts that it was written from, and whether they bear it.</summary>
public sealed record SummaryPair
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary><c>dev</c> or <c>report</c>; null when it belongs to neither.</summary>
    public string? Half { get; init; }

    /// <summary>Whether what it cites bears all that it says.</summary>
    public required bool IsSound { get; init; }

    /// <summary>What kind of fault it has (<c>number</c>, <c>name</c>, <c>negation</c>, …); null when it is sound or nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>What is wrong with it; null when nothing is, or nobody said.</summary>
    public string? Wrong { get; init; }

    /// <summary>The sentence, without its markers.</summary>
    public required string Sentence { get; init; }

    /// <summary>The numbers that it cites.</summary>
    public required IReadOnlyList<int> Citations { get; init; }

    /// <summary>All excerpts that its writer had.</summary>
    public required IReadOnlyList<Excerpt> Excerpts { get; init; }
}
