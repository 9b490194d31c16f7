using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// The index on a vector database, which any number of servers share: none keeps anything that the others could not read. Each article is seen before or after a write, never between;
/// see "The index on Qdrant" in ARCHITECTURE.md for how.
/// </summary>
public sealed partial class PointNewsIndex : ICopyableIndex
{
    private readonly PointTables tables;
    private readonly TermTable terms;
    private readonly SpaceGuard space;
    private readonly PointWriter writer;
    private readonly PointSearch search;
    private readonly IndexOptions options;
    private readonly TimeProvider time;
    private volatile Newest newest = new(-1, null);

    private PointNewsIndex(IPointStore store, PointIndexOptions pointOptions, SpaceGuard space, IndexOptions options, TimeProvider time)
    {
        (this.space, this.options, this.time) = (space, options, time);
        tables = new PointTables(store, new PointSchema(pointOptions.Collection));
        terms = new TermTable(tables);
        writer = new PointWriter(tables, terms, space, options, pointOptions, time);
        search = new PointSearch(tables, terms, space);
    }

    private PointCollection Articles => tables.Schema.Articles;

    /// <inheritdoc/>
    public async Task<IndexSummary> GetSummaryAsync(CancellationToken cancellationToken = default)
    {
        var generation = tables.GenerationAsync(tables.Schema.Passages, cancellationToken);
        var counters = await tables.CountersAsync(cancellationToken);
        // Told anew only when anything has changed: every question asks for it.
        var known = newest;
        if (known.Seq != counters.Seq)
        {
            newest = known = new Newest(counters.Seq, await new PointArticleList(tables).NewestAsync(cancellationToken));
        }

        return new IndexSummary((int)counters.Articles, (int)counters.Passages, known.Date, (await generation)?.Space ?? space.Space) { Version = counters.Seq };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, SourceState>> GetSourceStatesAsync(
        IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default)
    {
        var sources = await tables.SourcesAsync(absoluteOrigins, cancellationToken);
        var articles = (await tables.ArticlesAsync(sources.Select(source => source.ArticleId), cancellationToken)).ToDictionary(article => article.Id, StringComparer.Ordinal);
        return sources.Where(source => articles.GetValueOrDefault(source.ArticleId)?.Origins.Contains(source.Origin, StringComparer.Ordinal) == true).ToDictionary(
            source => source.Origin,
            source => new SourceState(source.ArticleId, source.ContentHash, source.CleanerVersion, articles[source.ArticleId].Given),
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<ArticleToIndex> batch, CancellationToken cancellationToken = default)
    {
        foreach (var item in batch)
        {
            Check(item);
        }

        // All analysis comes before the lease.
        var analysed = await Task.Run(
            () => batch.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(item => (Terms: ArticleTerms.Of(item), Sketch: TextSketch.Of(TextShingles.Of(item.Article.Text)))).ToList(),
            cancellationToken);
        return await writer.WriteAsync(plan => PlanAsync(plan, batch, analysed, cancellationToken), hasVectors: true, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Candidates>> SearchAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken = default) =>
        search.RunAsync(queries, cancellationToken);

    /// <inheritdoc/>
    public async Task<TermStatistics> GetTermStatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken = default)
    {
        var distinct = terms.Distinct(StringComparer.Ordinal).ToList();
        var counters = await tables.CountersAsync(cancellationToken);
        var counts = await this.terms.FindAsync(counters, distinct.ConvertAll(PassageTerms.PlaceOf), cancellationToken);
        return new TermStatistics((int)counters.Passages, distinct.Zip(counts).ToDictionary(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Article?>> GetArticlesAsync(IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken = default)
    {
        var named = tables.RevisionsAsync(keys.Where(key => key.Revision is not null), cancellationToken);
        var articles = (await tables.ArticlesAsync(keys.Select(key => key.ArticleId), cancellationToken)).ToDictionary(article => article.Id, StringComparer.Ordinal);
        var revisions = await named;
        var missing = keys.Where(key => key.Revision is null && articles.ContainsKey(key.ArticleId)).Select(Named).Where(key => !revisions.ContainsKey(key)).Distinct().ToList();
        foreach (var (key, article) in missing.Count == 0 ? [] : await tables.RevisionsAsync(missing, cancellationToken))
        {
            revisions[key] = article;
        }

        // Only what an article names is there: a text may be stored that belongs to a write which is not done.
        return [.. keys.Select(key => articles.TryGetValue(key.ArticleId, out var article) && Named(key) is var full && article.Revisions.Any(known => known.Revision == full.Revision)
            ? revisions.GetValueOrDefault(full) : null)];

        ArticleKey Named(ArticleKey key) => key.Revision is null ? key with { Revision = articles[key.ArticleId].Revision } : key;
    }

    /// <inheritdoc/>
    public async Task<ArticleHistory?> GetHistoryAsync(string articleId, CancellationToken cancellationToken = default)
    {
        var points = await tables.Store.RetrieveAsync(Articles, [ArticleEntry.PointIdOf(articleId)], PointParts.Payload, cancellationToken);
        if (points.Count == 0)
        {
            return null;
        }

        if (points[0].Payload.Text(Keys.Kind) == Kinds.Deleted)
        {
            return new ArticleHistory([], null, GivenMetadata.None, null);
        }

        var article = ArticleEntry.From(points[0].Payload);
        return new ArticleHistory(article.Revisions, article.Revision, article.Given, article.Origins.Count == 0 ? null : article.Origins[^1]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, DuplicateGroup>> GetGroupsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        var leads = (await tables.ArticlesAsync(articleIds, cancellationToken)).Where(article => article.Lead is not null)
            .ToDictionary(article => article.Id, article => article.Lead!, StringComparer.Ordinal);
        if (leads.Count == 0)
        {
            return new Dictionary<string, DuplicateGroup>(StringComparer.Ordinal);
        }

        var filter = IsKind(Kinds.Article) & new PointFilter.OneOf(Keys.Lead, [.. leads.Values.Distinct(StringComparer.Ordinal)]);
        var members = (await tables.ListAsync(filter, new PointParts([Keys.Article, Keys.Lead, Keys.Source, Keys.ShownTitle]), cancellationToken))
            .ToLookup(point => point.Payload.Text(Keys.Lead)!, point => new AlsoReportedBy(point.Payload.Text(Keys.Article)!, point.Payload.Text(Keys.Source), point.Payload.Text(Keys.ShownTitle)), StringComparer.Ordinal);
        return leads.ToDictionary(
            entry => entry.Key,
            entry => new DuplicateGroup(entry.Value, [.. members[entry.Value].OrderBy(member => member.ArticleId != entry.Value).ThenBy(member => member.ArticleId, StringComparer.Ordinal)]),
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Article> Articles, string? Next)> ListAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new PointArticleList(tables).ReadAsync(filter, titleContains, cursor, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangePage> ListChangesAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new PointChangeList(tables).ReadAsync(since, cursor, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Source, int Articles)>> GetSourcesAsync(CancellationToken cancellationToken = default) =>
        [.. (await tables.OutletsAsync(cancellationToken)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value))];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        writer.Dispose();
        terms.Dispose();
        await tables.Store.DisposeAsync();
    }

    private void Check(ArticleToIndex item)
    {
        if (item.Passages.Any(passage => passage.Span.End > item.Article.Text.Length))
        {
            throw new ArgumentException($"Article {item.Article.Id} has a passage that reaches past its text's end, {item.Article.Text.Length}.", nameof(item));
        }

        VectorCheck.Check(item.Passages.Select(passage => passage.Embedding), space.Space.Dimension, $"Article {item.Article.Id}");
    }

    // One object, so that threads that ask at once never see one's number beside another's date.
    private sealed record Newest(long Seq, PartialDate? Date);
}
