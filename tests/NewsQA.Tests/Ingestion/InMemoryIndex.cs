using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;

namespace NewsQA.Tests.Ingestion;

/// <summary>As much of an index as ingest needs, in dictionaries; fails on demand, as a full disk does.</summary>
internal sealed class InMemoryIndex : INewsIndex
{
    private readonly Dictionary<string, SourceState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FetchState> _fetches = new(StringComparer.Ordinal);

    public Dictionary<string, ArticleToIndex> Articles { get; } = new(StringComparer.Ordinal);

    public List<IReadOnlyList<ArticleToIndex>> Batches { get; } = [];

    /// <summary>Articles that were asked for.</summary>
    public List<ArticleKey> Read { get; } = [];

    /// <summary>Called before each write; what it throws, the write throws.</summary>
    public Action BeforeWrite { get; set; } = () => { };

    public Task<IReadOnlyDictionary<string, SourceState>> GetSourceStatesAsync(
        IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, SourceState>>(
            absoluteOrigins.Where(_states.ContainsKey).ToDictionary(origin => origin, origin => _states[origin], StringComparer.Ordinal));

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<ArticleToIndex> batch, CancellationToken cancellationToken = default)
    {
        BeforeWrite();
        cancellationToken.ThrowIfCancellationRequested();
        Batches.Add(batch);
        return Task.FromResult<IReadOnlyList<WriteOutcome>>([.. batch.Select(Write)]);
    }

    public Task<ArticleHistory?> GetHistoryAsync(string articleId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Articles.TryGetValue(articleId, out var known)
            ? new ArticleHistory([], known.Article.Revision, known.Given, known.AbsoluteOrigin)
            : null);

    public Task<IReadOnlyList<Article?>> GetArticlesAsync(IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken = default)
    {
        Read.AddRange(keys);
        return Task.FromResult<IReadOnlyList<Article?>>([.. keys.Select(key => Articles.GetValueOrDefault(key.ArticleId)?.Article)]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IndexSummary> GetSummaryAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Candidates>> SearchAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<TermStatistics> GetTermStatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, FetchState>> GetFetchesAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, FetchState>>(urls.Where(_fetches.ContainsKey).ToDictionary(url => url, url => _fetches[url]));

    public Task RecordFetchesAsync(IReadOnlyList<FetchState> fetches, CancellationToken cancellationToken = default)
    {
        foreach (var fetch in fetches)
        {
            _fetches[fetch.Url] = fetch;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> GetOriginsAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DeletionReceipt> ForgetSourcesAsync(IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, DuplicateGroup>> GetGroupsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<(IReadOnlyList<Article> Articles, string? Next)> ListAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ChangePage> ListChangesAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<(string Source, int Articles)>> GetSourcesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DeletionReceipt> DeleteAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<int> ReembedAsync(
        EmbeddingSpace space,
        Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private WriteOutcome Write(ArticleToIndex source)
    {
        var id = source.Article.Id;
        var before = Articles.GetValueOrDefault(id);
        if (source.Expected is { } expected && (expected.Given != (before?.Given ?? GivenMetadata.None)
            || (expected.Revision is not null && expected.Revision != before?.Article.Revision)))
        {
            return WriteOutcome.Stale;
        }

        _states[source.AbsoluteOrigin] = new(id, source.ContentHash, source.CleanerVersion, source.Given);
        Articles[id] = source;
        return before is null ? WriteOutcome.Added : before.Article.Revision == source.Article.Revision ? WriteOutcome.Unchanged : WriteOutcome.Updated;
    }
}
