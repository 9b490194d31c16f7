using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;

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
public sealed class IngestPipeline(
    INewsIndex index,
    ISentenceEncoder encoder,
    IArticleCleaner cleaner,
    Func<string, IReadOnlyList<TextSpan>> cut,
    IngestOptions options,
    TimeProvider time,
    ILogger<IngestPipeline> logger)
{
    private readonly PassageEmbedder _embedder = new(encoder);
    private readonly ReadBatches _reading = new(options, logger);

    /// <summary>Ingests files. What was acknowledged through <paramref name="progress"/> is on disk, whatever happens later.</summary>
    /// <param name="paths">Files, folders (with all below) and patterns (<c>news/**/*.txt</c>), in this order.</param>
    /// <param name="given">What a person says of all of them; it is remembered, and wins over what they say themselves.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each source. One that cannot be used is a failure in it.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public Task<IngestResponse> IngestAsync(
        IEnumerable<string> paths, GivenMetadata? given = null, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return RunAsync(_reading.OfPathsAsync(paths, cancellationToken), (given ?? GivenMetadata.None).Marked(), progress, cancellationToken);
    }

    /// <summary>Ingests articles that were sent.</summary>
    /// <param name="uploads">The articles.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each. One that cannot be used is a failure in it.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public Task<IngestResponse> IngestAsync(
        IAsyncEnumerable<ArticleUpload> uploads, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        return RunAsync(_reading.OfUploadsAsync(uploads, cancellationToken), GivenMetadata.None, progress, cancellationToken);
    }

    /// <summary>Sets metadata of an indexed article by hand. Its text stays; it gets a new revision, embedded anew because the title counts.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="given">What to set; nulls leave values as they are.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The article as it is now; null when there is none with this id.</returns>
    /// <exception cref="ArticleDeletedException">There was one, and it was deleted.</exception>
    public async Task<Article?> SetMetadataAsync(string articleId, GivenMetadata given, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        var history = await index.GetHistoryAsync(articleId, cancellationToken);
        if (history is null)
        {
            return null;
        }

        var origin = history.AbsoluteOrigin ?? throw new ArticleDeletedException(articleId);
        var current = (await index.GetArticlesAsync([new(articleId)], cancellationToken))[0] ?? throw new ArticleDeletedException(articleId);
        var state = (await index.GetSourceStatesAsync([origin], cancellationToken)).GetValueOrDefault(origin);
        var all = history.Given.With(given.Marked());
        var article = (current with { IngestedAt = time.GetUtcNow() }).With(all);
        var spans = cut(article.Text);
        var vectors = await _embedder.EmbedAsync(article, spans, cancellationToken);
        await index.WriteAsync(
            [
                new()
                {
                    Article = article,
                    AbsoluteOrigin = origin,
                    // The source itself did not change: the next ingest shall find it so.
                    ContentHash = state?.ContentHash ?? "",
                    CleanerVersion = state?.CleanerVersion ?? "",
                    Given = all,
                    Passages = [.. spans.Zip(vectors, (span, vector) => new PassageToIndex(span, vector))],
                },
            ],
            cancellationToken);
        return article;
    }

    private async Task<IngestResponse> RunAsync(
        IAsyncEnumerable<IReadOnlyList<ReadOutcome>> read, GivenMetadata given, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var tally = new IngestTally(progress);
        var ahead = options.BatchesAhead;
        await foreach (var batch in PrepareAsync(read.Ahead(ahead, cancellationToken), given, cancellationToken).Ahead(ahead, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var articles = batch.Select(source => source.ToWrite).OfType<ArticleToIndex>().ToList();
            var outcomes = articles.Count == 0 ? [] : await index.WriteAsync(articles, cancellationToken);
            tally.Add(batch, outcomes);
        }

        return tally.ToResponse(time.GetElapsedTime(started));
    }

    private async IAsyncEnumerable<IReadOnlyList<PreparedSource>> PrepareAsync(
        IAsyncEnumerable<IReadOnlyList<ReadOutcome>> batches, GivenMetadata given, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var preparation = new BatchPreparation(index, _embedder, cleaner, cut, time);
        await foreach (var batch in batches)
        {
            yield return await preparation.PrepareAsync(batch, given, cancellationToken);
        }
    }
}
