namespace NewsQA.Client;

/// <summary>A question to answer from the indexed articles.</summary>
public sealed record AskRequest
{
    /// <summary>The question, in plain language; 1 to 2,000 characters.</summary>
    public required string Question { get; init; }

    /// <summary>How many passages to return beside the answer, 0 to 100; null means 10.</summary>
    public int? Top { get; init; }

    /// <summary>Which articles may be used; null means all.</summary>
    public SearchFilters? Filters { get; init; }

    /// <summary>Answer as of this day (<c>yyyy-MM-dd</c> or a moment): what was published later is hidden. Null means now.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether a configured LLM should also write a summary of the verified quotes.</summary>
    public bool Summarize { get; init; }

    /// <summary>
    /// The turns before this question, oldest first, for follow-ups ("and in 2024?"); null means none. The last 20 are read; <see cref="Understanding.Question"/> shows
    /// how the question reads after them.
    /// </summary>
    public IReadOnlyList<ConversationTurn>? Conversation { get; init; }
}

/// <summary>One turn of a conversation.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">What was said.</param>
public sealed record ConversationTurn(string Role, string Content);

/// <summary>Passages to find, without an answer.</summary>
public sealed record SearchRequest
{
    /// <summary>The words to look for; 1 to 2,000 characters.</summary>
    public required string Query { get; init; }

    /// <summary>How many passages to return, 1 to 100; null means 10.</summary>
    public int? Top { get; init; }

    /// <summary>Which articles may be used; null means all.</summary>
    public SearchFilters? Filters { get; init; }

    /// <summary>Search as of this day: what was published later is hidden. Null means now.</summary>
    public string? AsOf { get; init; }
}

/// <summary>Which articles a question or a search may use. Each filter narrows; a filter on dates leaves undated articles out.</summary>
public sealed record SearchFilters
{
    /// <summary>Published on this day or later (<c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or a moment), inclusive.</summary>
    public string? From { get; init; }

    /// <summary>Published on this day or earlier, inclusive.</summary>
    public string? To { get; init; }

    /// <summary>Outlets, compared without case; an article must have one of them. Empty or null means any.</summary>
    public IReadOnlyList<string>? Sources { get; init; }
}
