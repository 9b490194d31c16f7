using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Reads what the collections hold, as records. Thread-safe.</summary>
/// <param name="store">The database.</param>
/// <param name="schema">The collections.</param>
internal sealed class PointTables(IPointStore store, PointSchema schema)
{
    private const int PageSize = 500;
    private const int PointsAtOnce = 128;
    private const int RequestsAtOnce = 4;

    /// <summary>The database.</summary>
    public IPointStore Store => store;

    /// <summary>The collections.</summary>
    public PointSchema Schema => schema;

    /// <summary>The index's counts; those of an empty one where nothing was written.</summary>
    public async Task<IndexCounters> CountersAsync(CancellationToken cancellationToken)
    {
        var points = await store.RetrieveAsync(schema.Articles, [IndexCounters.Id], PointParts.Payload, cancellationToken);
        return points.Count == 0 ? new IndexCounters() : IndexCounters.From(points[0].Payload);
    }

    /// <summary>What a collection of passages was built with.</summary>
    /// <param name="passages">The collection, or the alias.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where nothing says so.</returns>
    public async Task<PassageGeneration?> GenerationAsync(PointCollection passages, CancellationToken cancellationToken)
    {
        var points = await AgainIfReplacedAsync(() => store.RetrieveAsync(passages, [PassageGeneration.Id], PointParts.Payload, cancellationToken));
        return points.Count == 0 ? null : PassageGeneration.From(points[0].Payload);
    }

    /// <summary>What the passages in use were built with.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where there are none, as the alias is missing, or nothing says so.</returns>
    public async Task<PassageGeneration?> FindGenerationAsync(CancellationToken cancellationToken) =>
        await store.FindAliasAsync(schema.Passages.Name, cancellationToken) is null ? null : await GenerationAsync(schema.Passages, cancellationToken);

    /// <summary>Reads through the alias of passages: once more where that was refused, as it is when the collection is replaced by another and dropped while it is read.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">The call.</param>
    public static async Task<T> AgainIfReplacedAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (PointRefusedException)
        {
            return await read();
        }
    }

    /// <summary>Articles by id.</summary>
    public async Task<IReadOnlyList<ArticleEntry>> ArticlesAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        [.. (await RetrieveAsync(ids.Select(ArticleEntry.PointIdOf), Kinds.Article, PointParts.Payload, cancellationToken)).Select(point => ArticleEntry.From(point.Payload))];

    /// <summary>Which of some articles were deleted.</summary>
    public async Task<HashSet<string>> DeletedAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await RetrieveAsync(ids.Select(ArticleEntry.PointIdOf), Kinds.Deleted, new PointParts([Keys.Kind, Keys.Article]), cancellationToken))
            .Select(point => point.Payload.Text(Keys.Article)!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The current revisions of articles by id, with the number of the change that made them so.</summary>
    public async Task<Dictionary<string, (string Revision, long Seq)>> CurrentRevisionsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await RetrieveAsync(ids.Select(ArticleEntry.PointIdOf), Kinds.Article, ArticleEntry.CurrentRevision, cancellationToken)).ToDictionary(
            point => point.Payload.Text(Keys.Article)!, point => (point.Payload.Text(Keys.Revision)!, point.Payload.Number(ArticleEntry.SwitchedKey)), StringComparer.Ordinal);

    /// <summary>The revisions that articles name.</summary>
    public async Task<HashSet<ArticleKey>> KnownRevisionsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        (await RetrieveAsync(ids.Select(ArticleEntry.PointIdOf), Kinds.Article, ArticleEntry.KnownRevisions, cancellationToken)).SelectMany(point => ArticleEntry.RevisionsOf(point.Payload)).ToHashSet();

    /// <summary>Stored revisions, whether an article names them or not.</summary>
    public async Task<Dictionary<ArticleKey, Article>> RevisionsAsync(IEnumerable<ArticleKey> keys, CancellationToken cancellationToken) =>
        (await RetrieveAsync(keys.Select(key => RevisionPoints.IdOf(key.ArticleId, key.Revision!)), Kinds.Revision, PointParts.Payload, cancellationToken))
            .Select(point => RevisionPoints.From(point.Payload)).ToDictionary(article => new ArticleKey(article.Id, article.Revision));

    /// <summary>Stored revisions that articles name, and which must be there therefore.</summary>
    /// <exception cref="NewsQAException">One is not: who holds the lease no longer may see that, and whoever restored only part of an index.</exception>
    public async Task<Dictionary<ArticleKey, Article>> NamedRevisionsAsync(IReadOnlyCollection<ArticleKey> keys, CancellationToken cancellationToken)
    {
        var found = await RevisionsAsync(keys, cancellationToken);
        return keys.FirstOrDefault(key => !found.ContainsKey(key)) is { } missing ? throw Missing(missing, "text") : found;
    }

    /// <summary>What is told where something is not there that an article names.</summary>
    public NewsQAException Missing(ArticleKey key, string what) => new(
        $"The {what} of article {key.ArticleId} is not in the index on {store.Name}: another server deleted the article a moment ago, or not all of the index was restored. Try again; "
        + "if it stays so, delete the article and ingest it anew.");

    /// <summary>Sources by absolute origin, whether the article that they name names them or not.</summary>
    public async Task<IReadOnlyList<SourceEntry>> SourcesAsync(IEnumerable<string> origins, CancellationToken cancellationToken) =>
        [.. (await RetrieveAsync(origins.Select(SourceEntry.PointIdOf), Kinds.Source, PointParts.Payload, cancellationToken)).Select(point => SourceEntry.From(point.Payload))];

    /// <summary>What servers said of addresses.</summary>
    public async Task<IReadOnlyList<FetchState>> FetchesAsync(IEnumerable<string> urls, CancellationToken cancellationToken) =>
        [.. (await RetrieveAsync(urls.Select(FetchPoints.IdOf), Kinds.Fetch, PointParts.Payload, cancellationToken)).Select(point => FetchPoints.From(point.Payload))];

    /// <summary>How many articles each outlet has.</summary>
    public async Task<Dictionary<string, int>> OutletsAsync(CancellationToken cancellationToken)
    {
        var points = await RetrieveAsync([OutletsId], Kinds.Outlets, PointParts.Payload, cancellationToken);
        return points.Count == 0 ? new(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, int>>(points[0].Payload.Text("counts")!)!;
    }

    /// <summary>The outlets as a point.</summary>
    public static Point OutletsPoint(IReadOnlyDictionary<string, int> outlets, long epoch) => new(OutletsId, new Payload()
        .With(Keys.Kind, Kinds.Outlets).With(Keys.Epoch, epoch).With("counts", JsonSerializer.Serialize(outlets)));

    /// <summary>Writes points whose order does not count, several requests at a time.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="points">The points.</param>
    /// <param name="fence">What may be replaced; null for all.</param>
    /// <param name="cancellationToken">Stops the work; part of it may be done.</param>
    public Task PutAsync(PointCollection collection, IReadOnlyList<Point> points, PointFilter? fence, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        points.Chunk(PointsAtOnce),
        new ParallelOptions { MaxDegreeOfParallelism = RequestsAtOnce, CancellationToken = cancellationToken },
        async (chunk, stop) => await store.UpsertAsync(collection, chunk, fence, stop));

    /// <summary>All points of a filter, page by page.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="filter">Which.</param>
    /// <param name="parts">What of each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async IAsyncEnumerable<Point> AllAsync(
        PointCollection collection, PointFilter filter, PointParts parts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? from = null;
        do
        {
            var page = await store.ScrollAsync(collection, filter, from, PageSize, parts, cancellationToken);
            foreach (var point in page.Points)
            {
                yield return point;
            }

            from = page.Next;
        }
        while (from is not null);
    }

    /// <summary>All points of a filter over articles, in one list.</summary>
    public async Task<List<Point>> ListAsync(PointFilter filter, PointParts parts, CancellationToken cancellationToken)
    {
        var points = new List<Point>();
        await foreach (var point in AllAsync(schema.Articles, filter, parts, cancellationToken))
        {
            points.Add(point);
        }

        return points;
    }

    private static Guid OutletsId { get; } = PointId.Of(Kinds.Outlets);

    // Another kind may stand in the place: what says that something was deleted there.
    private async Task<IReadOnlyList<Point>> RetrieveAsync(IEnumerable<Guid> ids, string kind, PointParts parts, CancellationToken cancellationToken)
    {
        var distinct = ids.Distinct().ToList();
        return distinct.Count == 0 ? [] : [.. (await store.RetrieveAsync(schema.Articles, distinct, parts, cancellationToken)).Where(point => point.Payload.Text(Keys.Kind) == kind)];
    }
}
