using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>list_sources</c> returns.</summary>
[JsonConverter(typeof(ToolResultConverter<ToolSources>))]
public sealed record ToolSources : ToolResult
{
    // Forty pages are some 20,000 articles: enough to know the outlets, and few enough to list while a model waits.
    private const int MostPages = 40;
    private const int PageSize = 500;
    private const int Envelope = 300;

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; init; }

    /// <summary>The outlets, those with most articles first.</summary>
    public IReadOnlyList<ToolSource> Sources { get; init; } = [];

    internal static async Task<ToolSources> CountAsync(INewsQA newsQA, ArticleQuery query, int characters, CancellationToken cancellationToken)
    {
        var (articles, cursor, page) = (new List<ArticleSummary>(), (string?)null, 0);
        do
        {
            var listed = await newsQA.ListArticlesAsync(query with { Limit = PageSize, Cursor = cursor }, cancellationToken).ConfigureAwait(false);
            articles.AddRange(listed.Articles);
            cursor = listed.Next;
        }
        while (cursor is not null && ++page < MostPages);
        return Fit(articles, isWhole: cursor is null, characters);
    }

    private static ToolSources Fit(List<ArticleSummary> articles, bool isWhole, int characters)
    {
        var budget = new SizeBudget(characters - Envelope);
        var sources = articles.GroupBy(a => a.Source, StringComparer.Ordinal).Select(Count).OrderByDescending(s => s.Articles).ThenBy(s => s.Source, StringComparer.Ordinal).ToList();
        var fitting = sources.TakeWhile(budget.Takes).ToList();
        string?[] notes =
        [
            isWhole ? null : $"Only the newest {articles.Count} articles were counted; set from and to for others.",
            fitting.Count == sources.Count ? null : $"{sources.Count - fitting.Count} outlets with fewer articles did not fit.",
        ];
        var note = string.Join(' ', notes.OfType<string>());
        return new ToolSources { Articles = articles.Count, Sources = fitting, Note = note.Length == 0 ? null : note };
    }

    private static ToolSource Count(IGrouping<string?, ArticleSummary> outlet)
    {
        var dates = outlet.Select(a => a.PublishedAt).OfType<PartialDate>().OrderBy(d => d.Earliest).ToList();
        return new ToolSource(SizeBudget.Name(outlet.Key), outlet.Count(), Day(dates.FirstOrDefault()), Day(dates.LastOrDefault()));
    }

    private static string? Day(PartialDate? date) => date is null ? null : SizeBudget.Cut(date.Date, 10);
}

/// <summary>An outlet.</summary>
/// <param name="Source">Its name; null for the articles whose outlet is not known.</param>
/// <param name="Articles">How many it has.</param>
/// <param name="Oldest">The day of its oldest article; null when none is dated.</param>
/// <param name="Newest">The day of its newest.</param>
public sealed record ToolSource(string? Source, int Articles, string? Oldest, string? Newest);
