using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.SemanticKernel;

// Names and converters are given one by one because Semantic Kernel and Microsoft.Extensions.AI serialise results for a model with
// options of their own, whose converters win over those on a type.

/// <summary>What <c>ask_news</c> returns: an <see cref="AskResponse"/> without what a model has no use for.</summary>
public sealed record NewsAnswer
{
    /// <summary>Whether something in the articles supports an answer.</summary>
    [JsonPropertyName("status")]
    [JsonConverter(typeof(SnakeCaseEnumConverter<AnswerStatus>))]
    public required AnswerStatus Status { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    [JsonPropertyName("reason")]
    [JsonConverter(typeof(SnakeCaseEnumConverter<NoAnswerReason>))]
    public NoAnswerReason? Reason { get; init; }

    /// <summary>What is wrong with the request, when it was not valid: nothing was looked up. Else null.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>The answer with <c>[n]</c> markers; with no answer, one sentence that says so.</summary>
    [JsonPropertyName("answer")]
    public required string Answer { get; init; }

    /// <summary>The answer in a few words; null when none could be singled out.</summary>
    [JsonPropertyName("shortAnswer")]
    public string? ShortAnswer { get; init; }

    /// <summary>What the articles say, best first.</summary>
    [JsonPropertyName("statements")]
    public IReadOnlyList<NewsStatement> Statements { get; init; } = [];

    /// <summary>The verified quotes, ids from 1.</summary>
    [JsonPropertyName("citations")]
    public IReadOnlyList<NewsCitation> Citations { get; init; } = [];

    /// <summary>Where articles disagree.</summary>
    [JsonPropertyName("conflicts")]
    public IReadOnlyList<NewsConflict> Conflicts { get; init; } = [];

    internal static NewsAnswer From(AskResponse response) => new()
    {
        Status = response.Status,
        Reason = response.Reason,
        Answer = response.Answer,
        ShortAnswer = response.ShortAnswer?.Text,
        Statements = [.. response.Statements.Select(s => new NewsStatement(s.Text, s.Citations, s.Event?.Date))],
        Citations = [.. response.Citations.Select(NewsCitation.From)],
        Conflicts = [.. response.Conflicts.Select(NewsConflict.From)],
    };

    internal static NewsAnswer NotValid(string error) => new() { Status = AnswerStatus.NoAnswer, Answer = "", Error = error };
}

/// <summary>One thing that the articles say.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Citations">Ids of the citations that bear it.</param>
/// <param name="EventDate">When it happened, ISO 8601 cut to what is known; null when the text does not say.</param>
public sealed record NewsStatement(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("citations")] IReadOnlyList<int> Citations,
    [property: JsonPropertyName("eventDate")] string? EventDate);

/// <summary>A verified quote.</summary>
/// <param name="Id">Its number in the answer's markers.</param>
/// <param name="Quote">The quoted text, exactly as the article has it.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Date">When it was published, ISO 8601 cut to what is known; null when unknown.</param>
/// <param name="Title">The article's title; null when it has none.</param>
/// <param name="Origin">Where the article came from: a path or an address.</param>
/// <param name="ArticleId">The article's id.</param>
/// <param name="AttributedTo">Whom the article names as the origin of the claim; null when nobody.</param>
/// <param name="Speaker">Whose words are quoted; null when they are the article's own.</param>
public sealed record NewsCitation(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("quote")] string Quote,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("date")] string? Date,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("origin")] string Origin,
    [property: JsonPropertyName("articleId")] string ArticleId,
    [property: JsonPropertyName("attributedTo")] string? AttributedTo,
    [property: JsonPropertyName("speaker")] string? Speaker)
{
    internal static NewsCitation From(Citation c) =>
        new(c.Id, c.Quote, c.Source, c.PublishedAt?.Date, c.Title, c.Origin, c.ArticleId, c.AttributedTo, c.Speaker);
}

/// <summary>Different values for the same thing.</summary>
/// <param name="About">What the values are of.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Claims">The values, at least two.</param>
public sealed record NewsConflict(
    [property: JsonPropertyName("about")] string About,
    [property: JsonPropertyName("kind"), JsonConverter(typeof(SnakeCaseEnumConverter<ConflictKind>))] ConflictKind Kind,
    [property: JsonPropertyName("claims")] IReadOnlyList<NewsClaim> Claims)
{
    internal static NewsConflict From(Conflict conflict) =>
        new(conflict.About, conflict.Kind, [.. conflict.Claims.Select(c => new NewsClaim(c.Value, c.Citations))]);
}

/// <summary>One of the values.</summary>
/// <param name="Value">The value, as its quote has it.</param>
/// <param name="Citations">Ids of the citations that bear it.</param>
public sealed record NewsClaim(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("citations")] IReadOnlyList<int> Citations);
