using System.Runtime.CompilerServices;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Indexing.Copying;

/// <summary>
/// Copies an index into another, with every revision, vector, source and deletion, in the order in which it all happened; nothing is embedded anew. What is there already is left as it is, so that
/// a copy that was broken off goes on when it is started again, and one that is done takes over what is new since. The source may be in use meanwhile.
/// </summary>
/// <param name="from">Where from.</param>
/// <param name="to">Where to; of the same embedding space.</param>
public sealed class IndexCopier(ICopyableIndex from, ICopyableIndex to)
{
    private const int ChangesAtOnce = 100;

    // Where in the log each article was written last: there its current revision became so, also where it is one that came back.
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);
    private int copied;

    /// <summary>Copies.</summary>
    /// <param name="progress">Told how many changes of the source's log are done; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was copied stays.</param>
    /// <returns>How many revisions were copied, those that were there before not among them.</returns>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await foreach (var (first, changes) in PagesAsync(cancellationToken))
        {
            foreach (var (i, change) in changes.Index())
            {
                last[change.ArticleId] = first + i;
            }
        }

        await foreach (var (first, changes) in PagesAsync(cancellationToken))
        {
            await CopyAsync(first, changes, cancellationToken);
            progress?.Report(first + changes.Count);
        }

        foreach (var fetches in (await from.ListFetchesAsync(cancellationToken)).Chunk(ChangesAtOnce))
        {
            await to.RecordFetchesAsync(fetches, cancellationToken);
        }

        return copied;
    }

    private async IAsyncEnumerable<(int First, IReadOnlyList<IndexChange> Changes)> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (first, cursor) = (0, (string?)null);
        do
        {
            var page = await from.ListChangesAsync(DateTimeOffset.MinValue, cursor, ChangesAtOnce, cancellationToken);
            yield return (first, page.Changes);
            (first, cursor) = (first + page.Changes.Count, page.Next);
        }
        while (cursor is not null);
    }

    // Deletions divide the writes: what comes after one must not come before it.
    private async Task CopyAsync(int first, IReadOnlyList<IndexChange> changes, CancellationToken cancellationToken)
    {
        for (var start = 0; start < changes.Count;)
        {
            var isDeletion = changes[start].Kind == ChangeKind.Deleted;
            var run = changes.Skip(start).TakeWhile(change => change.Kind == ChangeKind.Deleted == isDeletion).ToList();
            await (isDeletion ? DeleteAsync(run, cancellationToken) : WriteAsync(first + start, run, cancellationToken));
            start += run.Count;
        }
    }

    private async Task DeleteAsync(List<IndexChange> deletions, CancellationToken cancellationToken)
    {
        var ids = deletions.ConvertAll(deletion => deletion.ArticleId);
        var there = await HistoriesAsync(to, ids, cancellationToken);
        var here = await HistoriesAsync(from, ids, cancellationToken);
        // One that came again since, and whose revisions are those of its second life alone, was deleted in the copy already.
        var open = deletions.Where(deletion => there[deletion.ArticleId] is not { IsDeleted: false } copy || here[deletion.ArticleId] is not { IsDeleted: false } now
            || copy.Revisions.Any(revision => now.Revisions.All(known => known.Revision != revision.Revision))).ToList();
        if (open.Count > 0)
        {
            await to.RecordDeletionsAsync(open, cancellationToken);
        }
    }

    private static async Task<Dictionary<string, ArticleHistory?>> HistoriesAsync(ICopyableIndex index, IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. articleIds.Distinct(StringComparer.Ordinal)];
        return ids.Zip(await Task.WhenAll(ids.Select(id => index.GetHistoryAsync(id, cancellationToken)))).ToDictionary(StringComparer.Ordinal);
    }

    private async Task WriteAsync(int first, List<IndexChange> changes, CancellationToken cancellationToken)
    {
        string[] ids = [.. changes.Select(change => change.ArticleId).Distinct(StringComparer.Ordinal)];
        var indexed = await from.GetIndexedAsync(ids, cancellationToken);
        var articles = await from.GetArticlesAsync([.. changes.Select(change => new ArticleKey(change.ArticleId, change.Revision))], cancellationToken);
        var known = await HistoriesAsync(to, ids, cancellationToken);
        var batch = new List<ArticleToIndex>();
        foreach (var (i, (change, article)) in changes.Zip(articles).Index())
        {
            // Gone since the log was read: its deletion comes later in it.
            if (article is not null && indexed.TryGetValue(change.ArticleId, out var now))
            {
                batch.AddRange(ToWrite(change, article, now, known[change.ArticleId], first + i >= last.GetValueOrDefault(change.ArticleId)));
            }
        }

        if (batch.Count > 0)
        {
            await to.WriteAsync(batch, cancellationToken);
        }
    }

    private IEnumerable<ArticleToIndex> ToWrite(IndexChange change, Article article, IndexedArticle now, ArticleHistory? known, bool isLast)
    {
        var isCurrent = isLast && now.Revision == change.Revision;
        var isThere = known?.Revisions.Any(revision => revision.Revision == change.Revision) == true && (!isCurrent || known.Current == change.Revision);
        if (isThere && !isCurrent)
        {
            yield break;
        }

        copied += isThere ? 0 : 1;
        // Passages of older revisions are not kept. The sources are recorded each time, the last one last: they may have changed since.
        foreach (var (origin, hash, cleaner) in isCurrent ? now.Sources : now.Sources.TakeLast(1))
        {
            yield return new ArticleToIndex
            {
                Article = article, AbsoluteOrigin = origin, ContentHash = hash, CleanerVersion = cleaner, Given = now.Given, LoggedAt = change.At, Passages = isCurrent ? now.Passages : [],
            };
        }
    }
}
