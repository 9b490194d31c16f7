using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Ingestion.Formats;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;
using NewsQA.Ingestion.Web;

namespace NewsQA.Ingestion;

/// <summary>
/// The way of articles into an index: read, leave out what did not change, clean, cut, embed, write. Three stages (reading, preparing,
/// writing) work at once on batches that keep their order, so the same sources give the same index whatever the machine.
/// </summary>
/// <param name="index">Where articles go.</param>
/// <param name="encoder">The sentence model; its space must be the index's.</param>
/// <param name="cleaner">Makes articles of what is read.</param>
/// <param name="cut">Cuts a text into passages.</param>
/// <param name="options">Limits and sizes.</param>
/// <param name="time">The clock that ingest times come from.</param>
/// <param name="logger">Told what is skipped.</param>
/// <param name="web">How addresses are fetched; null where none are.</param>
public sealed class IngestPipeline(
    INewsIndex index,
    ISentenceEncoder encoder,
    IArticleCleaner cleaner,
    Func<string, IReadOnlyList<TextSpan>> cut,
    IngestOptions options,
    TimeProvider time,
    ILogger<IngestPipeline> logger,
    WebOptions? web = null) : IDisposable
{
    private const int MaxAttempts = 5;

    private readonly PassageEmbedder _embedder = new(encoder);
    private readonly WebFetcher? _fetcher = web is null ? null : new WebFetcher(web, options.MaxFileBytes, time);

    /// <summary>Ingests files. What was acknowledged through <paramref name="progress"/> is on disk, whatever happens later.</summary>
    /// <param name="paths">Files, folders (with all below), patterns (<c>news/**/*.txt</c>) and addresses, in this order.</param>
    /// <param name="given">What a person says of all of them; it is remembered, and wins over what they say themselves.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each source. One that cannot be used is a failure in it.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public Task<IngestResponse> IngestAsync(
        IEnumerable<string> paths, GivenMetadata? given = null, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return IngestAsync(new IngestRequest { Sources = [.. paths], Given = given ?? GivenMetadata.None }, progress, cancellationToken);
    }

    /// <summary>Ingests what a request names. What was acknowledged through <paramref name="progress"/> is on disk, whatever happens later.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each source. One that cannot be used is a failure in it.</returns>
    /// <exception cref="ArgumentException">The request's format is none that can be read.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (await IngestPolitelyAsync(request, progress, cancellationToken)).Response;

    /// <summary>Ingests articles that were sent. One with an address and no text is fetched from there.</summary>
    /// <param name="uploads">The articles.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each. One that cannot be used is a failure in it.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task<IngestResponse> IngestAsync(
        IAsyncEnumerable<ArticleUpload> uploads, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var started = time.GetTimestamp();
        var tally = new IngestTally(progress);
        await RunAsync(Reading(null, keepTeasers: false).OfUploadsAsync(uploads, cancellationToken), GivenMetadata.None, tally, cancellationToken);
        return tally.ToResponse(time.GetElapsedTime(started));
    }

    /// <summary>Sets metadata of an indexed article by hand. Its text stays; it gets a new revision, embedded anew because the title counts.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="given">What to set; nulls leave values as they are.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The article as it is now; null when there is none with this id.</returns>
    /// <exception cref="ArticleDeletedException">There was one, and it was deleted.</exception>
    /// <exception cref="NewsQAException">Others change the article at the same time, again and again.</exception>
    public async Task<Article?> SetMetadataAsync(string articleId, GivenMetadata given, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await index.GetHistoryAsync(articleId, cancellationToken) is not { } history)
            {
                return null;
            }

            var current = (await index.GetArticlesAsync([new(articleId)], cancellationToken))[0];
            if (history.AbsoluteOrigin is null || current is null)
            {
                throw new ArticleDeletedException(articleId);
            }

            var revised = await ReviseAsync(current, history, given.Marked(), cancellationToken);
            if ((await index.WriteAsync([revised], cancellationToken))[0] != WriteOutcome.Stale)
            {
                return revised.Article;
            }
        }

        throw new NewsQAException($"Article {articleId} is being changed by others again and again; nothing was set. Try again.");
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher?.Dispose();

    /// <summary>Ingests, and says how long servers ask to be left alone.</summary>
    internal async Task<(IngestResponse Response, TimeSpan? RetryAfter)> IngestPolitelyAsync(
        IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var seen = request.Prune ? new HashSet<string>(StringComparer.Ordinal) : null;
        var tally = new IngestTally(progress, seen);
        await RunAsync(Reading(request.JsonFields, request.KeepTeasers).OfRequestAsync(request, cancellationToken), request.Given.Marked(), tally, cancellationToken);
        foreach (var folder in seen is null ? [] : request.Sources.Where(Directory.Exists))
        {
            tally.Removed += (await new VanishedSources(index).ForgetAsync(folder, seen!, tally.Failed, cancellationToken)).Articles;
        }

        return (tally.ToResponse(time.GetElapsedTime(started)), tally.RetryAfter);
    }

    private async Task<ArticleToIndex> ReviseAsync(Article current, ArticleHistory history, GivenMetadata given, CancellationToken cancellationToken)
    {
        var origin = history.AbsoluteOrigin!;
        var state = (await index.GetSourceStatesAsync([origin], cancellationToken)).GetValueOrDefault(origin);
        var all = history.Given.With(given);
        var article = (current with { IngestedAt = time.GetUtcNow() }).With(all);
        var spans = cut(article.Text);
        var vectors = await _embedder.EmbedAsync(article, spans, cancellationToken);
        return new ArticleToIndex
        {
            Article = article,
            AbsoluteOrigin = origin,
            // The source itself did not change: the next ingest shall find it so.
            ContentHash = state?.ContentHash ?? "",
            CleanerVersion = state?.CleanerVersion ?? "",
            Given = all,
            Expected = new ExpectedArticle(history.Given, current.Revision),
            Passages = [.. spans.Zip(vectors, (span, vector) => new PassageToIndex(span, vector))],
        };
    }

    private ReadBatches Reading(JsonFieldNames? fields, bool keepTeasers)
    {
        var reader = new ArticleReader(options, options.JsonFields.With(fields));
        var pages = _fetcher is null || keepTeasers || web!.TeaserPages == 0 ? null : new TeaserPages(_fetcher, index, reader, cleaner.Version, web, time);
        return new(options, reader, _fetcher is null ? null : new WebSource(_fetcher, index, reader, options, cleaner.Version, logger, pages), logger);
    }

    private async Task RunAsync(
        IAsyncEnumerable<IReadOnlyList<ReadOutcome>> read, GivenMetadata given, IngestTally tally, CancellationToken cancellationToken)
    {
        var preparation = new BatchPreparation(index, _embedder, cleaner, cut, time, logger);
        var writer = new BatchWriter(index, preparation, given, tally);
        var ahead = options.BatchesAhead;
        await foreach (var batch in PrepareAsync(preparation, read.Ahead(ahead, cancellationToken), given, cancellationToken).Ahead(ahead, cancellationToken))
        {
            await writer.WriteAsync(batch, cancellationToken);
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<PreparedSource>> PrepareAsync(
        BatchPreparation preparation, IAsyncEnumerable<IReadOnlyList<ReadOutcome>> batches, GivenMetadata given, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in batches)
        {
            yield return await preparation.PrepareAsync(batch, given, cancellationToken);
        }
    }
}
