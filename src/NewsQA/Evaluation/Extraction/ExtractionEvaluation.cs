using System.Diagnostics;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Html;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Client;

namespace NewsQA.Evaluation.Extraction;

/// <summary>Measures extraction on saved pages, by the measure of the public article-extraction benchmark.</summary>
public static class ExtractionEvaluation
{
    private const double MinShareOfKnown = 0.5;

    /// <summary>Measures a set.</summary>
    /// <param name="folder">Its folder: <c>articles.json</c> or <c>ground-truth.json</c>, and <c>html/</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, and each page's outcome.</returns>
    /// <exception cref="NewsQAException">The folder holds no such set.</exception>
    public static (ExtractionReport Report, IReadOnlyList<ExtractionOutcome> Outcomes) Run(string folder, CancellationToken cancellationToken = default) =>
        Run(ExtractionPage.ReadAll(folder), OwnExtractor(_ => null), cancellationToken);

    /// <summary>The engine's own extractor.</summary>
    /// <param name="modelOf">The model for a page; null for the one that the engine comes with.</param>
    internal static Func<ExtractionPage, string, CleanedArticle> OwnExtractor(Func<ExtractionPage, BlockModel?> modelOf) =>
        (page, html) => HtmlArticle.Clean(html, new PageFacts(), modelOf(page));

    /// <summary>Measures any extractor on a set.</summary>
    /// <param name="pages">The set.</param>
    /// <param name="extract">Makes an article of a page's HTML; throws <see cref="NewsQAException"/> where it finds none. Called from several threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, and each page's outcome.</returns>
    internal static (ExtractionReport Report, IReadOnlyList<ExtractionOutcome> Outcomes) Run(
        IReadOnlyList<ExtractionPage> pages, Func<ExtractionPage, string, CleanedArticle> extract, CancellationToken cancellationToken)
    {
        var cleaned = new (CleanedArticle? Article, string? Failure, double Ms)[pages.Count];
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, pages.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => cleaned[i] = Clean(pages[i], extract));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var outcomes = pages.Select((page, i) => Compare(page, cleaned[i].Article, cleaned[i].Failure, cleaned[i].Ms)).ToList();
        return (ExtractionMeasures.Of(outcomes, seconds), outcomes);
    }

    private static (CleanedArticle? Article, string? Failure, double Ms) Clean(ExtractionPage page, Func<ExtractionPage, string, CleanedArticle> extract)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var article = extract(page, page.ReadHtml());
            return (article, null, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (NewsQAException e)
        {
            return (null, e.Message, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private static ExtractionOutcome Compare(ExtractionPage page, CleanedArticle? article, string? failure, double ms)
    {
        var (expected, text) = (new Shingles(page.Body), article?.Text ?? "");
        var found = new Shingles(text);
        var shared = found.Shared(expected);
        return new(
            page.Id, page.Site, found.Count == 0 ? 0 : shared / (double)found.Count, expected.Count == 0 ? 0 : shared / (double)expected.Count,
            article?.Title, page.Title, DayOf(article?.PublishedAt), article?.PublishedAt?.Evidence, page.Date, article?.Byline, page.Authors, failure,
            Unknown(text, expected), Unknown(page.Body, found), ms);
    }

    private static string? DayOf(PartialDate? date) => date is { Precision: DatePrecision.Day or DatePrecision.Time } ? date.Date[..10] : null;

    private static List<string> Unknown(string text, Shingles known) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line =>
    {
        var shingles = new Shingles(line);
        return shingles.Count > 0 && shingles.Shared(known) < shingles.Count * MinShareOfKnown;
    })];
}
