using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Writes prepared batches, and makes anew what somebody else changed meanwhile.</summary>
/// <param name="index">Where to.</param>
/// <param name="preparation">Prepares again.</param>
/// <param name="given">What was given by hand for all, marked.</param>
/// <param name="tally">Told what became of each.</param>
internal sealed class BatchWriter(INewsIndex index, BatchPreparation preparation, GivenMetadata given, IngestTally tally)
{
    private const int MaxAttempts = 5;
    private const string Contended = "It was changed by others again and again while it was ingested. Ingest it again.";

    /// <summary>Writes a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task WriteAsync(IReadOnlyList<PreparedSource> batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; batch.Count > 0; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var articles = batch.Select(source => source.ToWrite).OfType<ArticleToIndex>().ToList();
            var outcomes = articles.Count == 0 ? [] : await index.WriteAsync(articles, cancellationToken);
            var stale = Settle(batch, outcomes, isLast: attempt == MaxAttempts);
            batch = stale.Count == 0 ? [] : await preparation.PrepareAsync(stale, given, cancellationToken);
        }

        // Only now is all that these addresses gave on disk.
        var fetched = tally.TakeFetched();
        if (fetched.Count > 0)
        {
            await index.RecordFetchesAsync(fetched, cancellationToken);
        }
    }

    private List<ReadOutcome> Settle(IReadOnlyList<PreparedSource> batch, IReadOnlyList<WriteOutcome> outcomes, bool isLast)
    {
        var stale = new List<ReadOutcome>();
        var written = 0;
        foreach (var source in batch)
        {
            var outcome = source.ToWrite is null ? WriteOutcome.Unchanged : outcomes[written++];
            if (outcome == WriteOutcome.Stale && !isLast)
            {
                stale.Add(source.Read);
            }
            else
            {
                tally.Add(outcome == WriteOutcome.Stale ? source with { Failure = new(source.Origin, Contended) } : source, outcome);
            }
        }

        return stale;
    }
}
