using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>ask_news</c> returns. Statements are not repeated beside the quotes that they consist of.</summary>
internal sealed record ToolAnswer
{
    public required AnswerStatus Status { get; init; }

    public NoAnswerReason? Reason { get; init; }

    public string? Message { get; init; }

    public ToolShortAnswer? ShortAnswer { get; init; }

    public IReadOnlyList<ToolCitation>? Citations { get; init; }

    public IReadOnlyList<ToolConflict>? Conflicts { get; init; }

    public IReadOnlyList<ToolEvent>? Timeline { get; init; }

    /// <summary>The latest date among the indexed articles: how new the answer can be.</summary>
    public string? NewestArticle { get; init; }

    public string? Note { get; init; }
}

/// <summary>The answer in a few words, and which citation bears it.</summary>
internal sealed record ToolShortAnswer(string Text, int Citation);

/// <summary>A verified quote and what is needed to quote it.</summary>
internal sealed record ToolCitation(int Id, string Quote, string? Source, string? Date, string? Title, string? Url, string ArticleId, string Revision, int Start, int End)
{
    public string? EventDate { get; init; }

    public string? AttributedTo { get; init; }

    public string? Speaker { get; init; }

    public IReadOnlyList<string>? AlsoReportedBy { get; init; }
}

/// <summary>Different values for one thing.</summary>
internal sealed record ToolConflict(string About, ConflictKind Kind, IReadOnlyList<ToolClaim> Claims);

/// <summary>One of the values.</summary>
internal sealed record ToolClaim(string Value, string? EventDate, string? Published, IReadOnlyList<int> Citations);

/// <summary>When something happened, and which citations tell what.</summary>
internal sealed record ToolEvent(string Date, IReadOnlyList<int> Citations);
