using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.SemanticKernel;

/// <summary>What <c>search_news</c> returns.</summary>
public sealed record NewsSearch
{
    /// <summary>What is wrong with the request, when it was not valid: nothing was looked up. Else null.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>The passages, best first.</summary>
    [JsonPropertyName("passages")]
    public IReadOnlyList<NewsPassage> Passages { get; init; } = [];

    internal static NewsSearch From(SearchResponse response) => new() { Passages = [.. response.Passages.Select(NewsPassage.From)] };

    internal static NewsSearch NotValid(string error) => new() { Error = error };
}

/// <summary>A passage.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Date">When it was published, ISO 8601 cut to what is known; null when unknown.</param>
/// <param name="Title">The article's title; null when it has none.</param>
/// <param name="Origin">Where the article came from: a path or an address.</param>
/// <param name="ArticleId">The article's id.</param>
public sealed record NewsPassage(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("date")] string? Date,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("origin")] string Origin,
    [property: JsonPropertyName("articleId")] string ArticleId)
{
    internal static NewsPassage From(PassageHit hit) =>
        new(hit.Text, hit.Source, hit.PublishedAt?.Date, hit.Title, hit.Origin, hit.ArticleId);
}
