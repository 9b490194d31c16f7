using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;
using NewsQA.Passages;

namespace NewsQA.Ingestion;

/// <summary>What the cleaner makes of one source, or why it makes nothing of it. Exactly one of the last two is set.</summary>
/// <param name="Origin">The source.</param>
/// <param name="Article">The article.</param>
/// <param name="Failure">Why there is none.</param>
public sealed record ExtractedArticle(string Origin, CleanedArticle? Article, IngestFailure? Failure);

/// <summary>Shows what the cleaner makes of sources, without an index or a model.</summary>
/// <param name="cleaner">The cleaner.</param>
/// <param name="options">Limits.</param>
public sealed class ArticleExtractor(IArticleCleaner cleaner, IngestOptions options)
{
    private const int FilesAtOnce = 256;

    // Below all that a page says of itself.
    private const double DerivedTitleConfidence = 0.2;

    private readonly ArticleReader _reader = new(options, options.JsonFields);

    /// <summary>Extracts the articles of a path: one for a page, more for a feed or a folder, lazily.</summary>
    /// <param name="path">A file, a folder or a pattern.</param>
    /// <returns>One entry per article or failure, in order.</returns>
    public IEnumerable<ExtractedArticle> Extract(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new FileLocator(NullLogger.Instance).Locate(path).SelectMany(found => Extract(found.File, found.Failure));
    }

    /// <summary>Extracts the articles of several paths, on all cores. Reads no more than a few hundred files ahead of what was taken.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    /// <returns>One entry per article or failure, in the order of the paths.</returns>
    public IEnumerable<ExtractedArticle> Extract(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var locator = new FileLocator(NullLogger.Instance);
        foreach (var found in paths.SelectMany(locator.Locate).Chunk(FilesAtOnce))
        {
            var extracted = new ExtractedArticle[found.Length][];
            Parallel.For(0, found.Length, i => extracted[i] = [.. Extract(found[i].File, found[i].Failure)]);
            foreach (var article in extracted.SelectMany(articles => articles))
            {
                yield return article;
            }
        }
    }

    /// <summary>Extracts the article of a stream, standard input for one.</summary>
    /// <param name="content">The bytes, packed with gzip or not; read to the end, not closed.</param>
    /// <param name="contentType"><c>text/plain</c>, <c>text/markdown</c> or <c>text/html</c>; null: HTML when it starts with <c>&lt;</c>, else plain text.</param>
    /// <param name="origin">What to call it.</param>
    /// <returns>The article or the failure.</returns>
    /// <exception cref="ArgumentException">The content type is none of these.</exception>
    public ExtractedArticle Extract(Stream content, string? contentType = null, string origin = "-")
    {
        ArgumentNullException.ThrowIfNull(content);
        var given = UploadReader.FormatOf(contentType)
            ?? throw new ArgumentException($"'{contentType}' cannot be read. Use text/plain, text/markdown or text/html.", nameof(contentType));
        var (bytes, error) = SourceBytes.Read(content, isPacked: false, options.MaxFileBytes);
        if (bytes is [0x1F, 0x8B, ..])
        {
            using var packed = new MemoryStream(bytes);
            (bytes, error) = SourceBytes.Read(packed, isPacked: true, options.MaxFileBytes);
        }

        if (bytes is null)
        {
            return Extract(ReadOutcome.Failed(origin, error!));
        }

        var isHtml = given == RawFormat.Html || (contentType is null && StartsLikeMarkup(bytes));
        var format = isHtml ? SourceFormat.Html : given == RawFormat.Markdown ? SourceFormat.Markdown : SourceFormat.PlainText;
        return Extract(_reader.Read(new SourceFile(origin, origin, format), bytes).First());
    }

    private IEnumerable<ExtractedArticle> Extract(SourceFile? file, ReadOutcome? failure) =>
        (file is null ? [failure!] : SafeReading.Of(file.Origin, () => _reader.Read(file), NullLogger.Instance)).Select(Extract);

    private ExtractedArticle Extract(ReadOutcome outcome)
    {
        if (outcome.Article is not { } raw)
        {
            return new(outcome.Failure!.Origin, null, outcome.Failure);
        }

        var (cleaned, failure) = SafeCleaning.Clean(cleaner, raw);
        return new(raw.Origin, cleaned is null ? null : AsShown(cleaned), failure);
    }

    // Without a title it is shown under the beginning of its text, here as in answers and lists.
    private static CleanedArticle AsShown(CleanedArticle article) => article.Title is null && DerivedTitle.Of(article.Text) is { } title
        ? article with { Title = title, Evidence = new Dictionary<string, FieldEvidence>(article.Evidence, StringComparer.Ordinal) { ["title"] = new(DerivedTitle.Evidence, DerivedTitleConfidence) } }
        : article;

    private static bool StartsLikeMarkup(byte[] bytes) =>
        bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
