using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>What became of one article that was handed in.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IngestResult>))]
public enum IngestResult
{
    /// <summary>It was not known before.</summary>
    Added,

    /// <summary>It got a new revision.</summary>
    Updated,

    /// <summary>It is the same as last time.</summary>
    Unchanged,

    /// <summary>It could not be used; the error says why.</summary>
    Failed,
}

/// <summary>One article that was handed in, and what became of it. Told after it is on disk.</summary>
public sealed record ArticleOutcome
{
    /// <summary>Which one: its origin, or <c>line 3</c> where a line could not be read.</summary>
    public required string Origin { get; init; }

    /// <summary>What became of it.</summary>
    public required IngestResult Result { get; init; }

    /// <summary>Its article's id; null when it failed or did not change.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Passages written for it.</summary>
    public int Passages { get; init; }

    /// <summary>Why it could not be used, and what to do; null when it could.</summary>
    public string? Error { get; init; }

    /// <summary>What to know of it although it went in, a feed's teaser whose page could not be had for one; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The line it was on, from 1, where it came as JSON lines; else null.</summary>
    public int? Line { get; init; }
}

/// <summary>One line of the answer to an upload that asked for JSON lines: exactly one of its members is set.</summary>
public sealed record IngestLine
{
    /// <summary>What became of one article, in the order in which they were committed.</summary>
    public ArticleOutcome? Item { get; init; }

    /// <summary>The last line: all of them together.</summary>
    public IngestResponse? Done { get; init; }

    /// <summary>The other last line: problem details that say why it ended early. What was told before is on disk.</summary>
    public System.Text.Json.JsonElement? Error { get; init; }
}
