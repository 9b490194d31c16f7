using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsQA.Indexing;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Web;

/// <summary>Reads the articles of an address: a page, a feed, or any file that could be read from disk.</summary>
/// <param name="fetcher">Fetches.</param>
/// <param name="index">Knows what servers said last time.</param>
/// <param name="reader">Reads what was fetched.</param>
/// <param name="options">Limits.</param>
/// <param name="cleanerVersion">The cleaner of today.</param>
/// <param name="logger">Told what a reader throws.</param>
/// <param name="pages">Follows a feed's teasers to their pages; null where they are left as they are.</param>
internal sealed class WebSource(
    WebFetcher fetcher, INewsIndex index, ArticleReader reader, IngestOptions options, string cleanerVersion, ILogger logger, TeaserPages? pages = null)
{
    /// <summary>Whether a source is an address.</summary>
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="said">What else is said of what it gives.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its articles and failures; after the last, what the server said, to be remembered once they are written.</returns>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(
        string url, SaidOfAddress said, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // A fragment is the reader's, not the server's.
        url = url.Split('#')[0];
        // What is said now may differ from what was said when it was read last.
        var known = said == SaidOfAddress.Nothing ? (await index.GetFetchesAsync([url], cancellationToken)).GetValueOrDefault(url) : null;
        var answer = await fetcher.FetchAsync(url, known?.CleanerVersion == cleanerVersion ? known : null, cancellationToken);
        if (answer.IsUnchanged)
        {
            yield return new ReadOutcome(null, null) { Address = new FetchedAddress(url, null) };
            yield break;
        }

        var isAllHad = answer.Error is null;
        await foreach (var (outcome, isPending) in OutcomesAsync(url, answer, said, cancellationToken))
        {
            isAllHad &= !isPending;
            yield return outcome;
        }

        if (isAllHad && (answer.ETag ?? answer.LastModified) is not null)
        {
            yield return new ReadOutcome(null, null) { Address = new FetchedAddress(url, new FetchState(url, answer.ETag, answer.LastModified, cleanerVersion)) };
        }
    }

    private IAsyncEnumerable<(ReadOutcome Outcome, bool IsPending)> OutcomesAsync(string url, WebAnswer answer, SaidOfAddress said, CancellationToken cancellationToken)
    {
        if (answer.Error is not null)
        {
            return new[] { (ReadOutcome.Failed(url, answer.Error) with { RetryAfter = answer.RetryAfter }, false) }.ToAsyncEnumerable();
        }

        var read = SafeReading.Of(url, () => Read(url, answer), logger);
        return pages is not null && ContentForm.Of(answer.MediaType, answer.Body!) == SourceFormat.Feed
            ? pages.FollowAsync([.. read], answer.Address, said, cancellationToken)
            : read.Select(outcome => (outcome, false)).ToAsyncEnumerable();
    }

    private IEnumerable<ReadOutcome> Read(string url, WebAnswer answer)
    {
        var isPacked = answer.MediaType is "application/gzip" or "application/x-gzip"
            || (answer.MediaType is null or "application/octet-stream" && answer.Body is [0x1F, 0x8B, ..]);
        var (body, error) = isPacked ? SourceBytes.Read(new MemoryStream(answer.Body!), isPacked: true, options.MaxFileBytes) : (answer.Body, null);
        var format = body is null ? null : isPacked ? SourceFormats.Of(new Uri(url).AbsolutePath) ?? ContentForm.Of(body) : ContentForm.Of(answer.MediaType, body);
        return format is null
            ? [ReadOutcome.Failed(url, error ?? $"It is of type '{answer.MediaType}', which holds no article. Give the address of a page or a feed.")]
            : reader.Read(new SourceFile(url, url, format.Value) { Address = answer.Address, Charset = answer.Charset }, body!);
    }
}
