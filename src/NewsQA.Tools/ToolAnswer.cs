using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>ask_news</c> returns. Statements are not repeated beside the quotes that they consist of.</summary>
[JsonConverter(typeof(ToolResultConverter<ToolAnswer>))]
public sealed record ToolAnswer : ToolResult
{
    /// <summary>Whether something in the articles supports an answer.</summary>
    public AnswerStatus Status { get; init; } = AnswerStatus.NoAnswer;

    /// <summary>Why there is no answer; null when there is one.</summary>
    public NoAnswerReason? Reason { get; init; }

    /// <summary>True when the quotes touch on the question and may not answer it; else null.</summary>
    public bool? IsWeak { get; init; }

    /// <summary>The reason in a sentence, or that the quotes may not answer the question; null when there is an answer that is not in doubt.</summary>
    public string? Message { get; init; }

    /// <summary>The answer in a few words; null when none could be singled out.</summary>
    public ToolShortAnswer? ShortAnswer { get; init; }

    /// <summary>The verified quotes in order of the answer, ids from 1; null when there are none.</summary>
    public IReadOnlyList<ToolCitation>? Citations { get; init; }

    /// <summary>Where articles differ; null where they do not.</summary>
    public IReadOnlyList<ToolConflict>? Conflicts { get; init; }

    /// <summary>The course of events, oldest first; null when the question asks for none.</summary>
    public IReadOnlyList<ToolEvent>? Timeline { get; init; }

    /// <summary>The latest date among the indexed articles: how new the answer can be. Null when none is dated.</summary>
    public string? NewestArticle { get; init; }
}

/// <summary>The answer in a few words.</summary>
/// <param name="Text">The words, as the quote has them; or yes, or no.</param>
/// <param name="Citation">The id of the citation that bears it.</param>
public sealed record ToolShortAnswer(string Text, int Citation);

/// <summary>A verified quote and what is needed to quote it.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Quote">Exactly <c>text[Start..End]</c> of the article.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Date">When the article was published, ISO 8601 cut to what is known; null when unknown.</param>
/// <param name="Title">The article's title; null when it has none.</param>
/// <param name="Url">The article's address; null when it has none.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">The revision that is quoted.</param>
/// <param name="Start">Start in that revision's text, UTF-16 units.</param>
/// <param name="End">End, exclusive.</param>
public sealed record ToolCitation(int Id, string Quote, string? Source, string? Date, string? Title, string? Url, string ArticleId, string Revision, int Start, int End)
{
    /// <summary>When what it tells happened, ISO 8601 cut to what is known; null when the text does not say.</summary>
    public string? EventDate { get; init; }

    /// <summary>Whom the article names as the origin of the claim; null when nobody.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Whose words are quoted; null when they are the article's own.</summary>
    public string? Speaker { get; init; }

    /// <summary>Other outlets that carry the same, five at most; null when there are none.</summary>
    public IReadOnlyList<string>? AlsoReportedBy { get; init; }
}

/// <summary>Different values for one thing.</summary>
/// <param name="About">What the values are of.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Claims">The values, at least two.</param>
public sealed record ToolConflict(string About, ConflictKind Kind, IReadOnlyList<ToolClaim> Claims);

/// <summary>One of the values.</summary>
/// <param name="Value">The value, as its quote has it.</param>
/// <param name="EventDate">When it was so, ISO 8601 or the text's own words; null when the text does not say.</param>
/// <param name="Published">When its article was published; null when unknown.</param>
/// <param name="Citations">Ids of the citations that bear it.</param>
public sealed record ToolClaim(string Value, string? EventDate, string? Published, IReadOnlyList<int> Citations);

/// <summary>When something happened.</summary>
/// <param name="Date">ISO 8601 cut to what is known.</param>
/// <param name="Citations">Ids of the citations that tell what.</param>
public sealed record ToolEvent(string Date, IReadOnlyList<int> Citations);
