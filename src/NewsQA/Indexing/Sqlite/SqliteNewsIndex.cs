using Microsoft.Data.Sqlite;
using NewsQA.Articles;
using NewsQA.Embedding;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Segments;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// The index in one SQLite file. SQLite holds what is true; searches run over segments in memory, which are loaded when the first search comes
/// and follow every commit, of this process or another.
/// </summary>
public sealed partial class SqliteNewsIndex : ICopyableIndex
{
    private readonly string path;
    private readonly IndexOptions options;
    private readonly SpaceGuard space;
    private readonly IndexWriter writer;
    private readonly ReaderPool readers;
    private readonly IndexFollower follower;
    private readonly TimeProvider time;

    private SqliteNewsIndex(string path, IndexOptions options, SpaceGuard space, TimeProvider time)
    {
        (this.path, this.options, this.space, this.time) = (path, options, space, time);
        writer = new IndexWriter(Connect(), options.BusyTimeoutSeconds);
        readers = new ReaderPool(Connect);
        follower = new IndexFollower(Connect(), options);
    }

    /// <summary>The file's name in a data folder.</summary>
    public static string FileName => "newsqa.db";

    /// <summary>The writer, for tests that look on.</summary>
    internal IndexWriter Writer => writer;

    /// <inheritdoc/>
    public Task<IndexSummary> GetSummaryAsync(CancellationToken cancellationToken = default) => ReadAsync(
        connection =>
        {
            var state = IndexState.Read(connection);
            var newest = new ArticleList(connection).Newest();
            return new IndexSummary(state.Articles, state.Passages, newest, state.Space ?? space.Space) { Version = new ChangeLog(connection).Version() };
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, SourceState>> GetSourceStatesAsync(
        IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) => ReadAsync<IReadOnlyDictionary<string, SourceState>>(
        connection =>
        {
            var reader = new ArticleReader(connection);
            return absoluteOrigins.Distinct(StringComparer.Ordinal)
                .Select(origin => (origin, State: reader.FindSource(origin)))
                .Where(entry => entry.State is not null)
                .ToDictionary(entry => entry.origin, entry => entry.State!, StringComparer.Ordinal);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<ArticleToIndex> batch, CancellationToken cancellationToken = default)
    {
        foreach (var item in batch)
        {
            Check(item);
        }

        // All analysis comes before the lock.
        var analysed = await Task.Run(
            () => batch.AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(item => (Terms: ArticleTerms.Of(item), Sketch: TextSketch.Of(TextShingles.Of(item.Article.Text)))).ToList(),
            cancellationToken);
        return await GuardAsync(() => writer.WriteAsync<IReadOnlyList<WriteOutcome>>(
            before =>
            {
                var groups = new DuplicateGroups(writer.Connection, writer.Duplicates);
                var articles = new ArticleWriter(writer.Connection, writer.Terms, groups, before.Adopt(space.MustAdoptToWrite(before.Space, before.Passages), space.Space));
                var outcomes = batch.Select((item, i) => articles.Write(item, analysed[i].Terms, analysed[i].Sketch)).ToList();
                var remover = new ArticleRemover(writer.Connection, groups, articles.State, time.GetUtcNow());
                articles.RemoveOrphans(remover);
                return Task.FromResult<(IReadOnlyList<WriteOutcome>, IndexState)>((outcomes, remover.State));
            },
            cancellationToken));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Candidates>> SearchAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken = default) =>
        GuardAsync(() => Task.Run<IReadOnlyList<Candidates>>(
            () =>
            {
                var snapshot = follower.Current();
                var found = new Candidates[queries.Count];
                for (var i = 0; i < found.Length; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    found[i] = Search(snapshot, queries[i]);
                }

                return found;
            },
            cancellationToken));

    /// <inheritdoc/>
    public Task<TermStatistics> GetTermStatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken = default) =>
        GuardAsync(() => Task.Run(
            () =>
            {
                var snapshot = follower.Current();
                return new TermStatistics(
                    snapshot.Passages, terms.Distinct(StringComparer.Ordinal).ToDictionary(term => term, snapshot.Frequency, StringComparer.Ordinal));
            },
            cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Article?>> GetArticlesAsync(IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<Article?>>(connection => [.. keys.Select(new ArticleReader(connection).Find)], cancellationToken);

    /// <inheritdoc/>
    public Task<ArticleHistory?> GetHistoryAsync(string articleId, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => new ArticleReader(connection).FindHistory(articleId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DuplicateGroup>> GetGroupsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => new GroupReader(connection).Read(articleIds), cancellationToken);

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Article> Articles, string? Next)> ListAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(connection => new ArticleList(connection).Read(filter, titleContains, cursor, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangePage> ListChangesAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(connection => new ChangeLog(connection).Read(since, cursor, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Source, int Articles)>> GetSourcesAsync(CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<(string, int)>>(
            connection => connection.Rows(
                "SELECT source, count(*) FROM articles WHERE source IS NOT NULL GROUP BY source ORDER BY source", row => (row.GetString(0), row.GetInt32(1))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> ReembedAsync(
        EmbeddingSpace space,
        Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default) => GuardAsync(async () =>
    {
        this.space.Expect(space);
        var done = await writer.WriteAsync(
            async before =>
            {
                var embedded = await new Reembedder(writer.Connection, space).RunAsync(embed, progress, cancellationToken);
                return (embedded, before with { Space = space, Generation = before.Generation + 1 });
            },
            cancellationToken);
        this.space.Switch(space);
        return done;
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(follower.Dispose);
        readers.Dispose();
        writer.Dispose();
    }

    private IndexConnection Connect() => new(path, options.BusyTimeoutSeconds);

    private void Check(ArticleToIndex item)
    {
        if (item.Passages.Any(passage => passage.Span.End > item.Article.Text.Length))
        {
            throw new ArgumentException($"Article {item.Article.Id} has a passage that reaches past its text's end, {item.Article.Text.Length}.", nameof(item));
        }

        VectorCheck.Check(item.Passages.Select(passage => passage.Embedding), space.Space.Dimension, $"Article {item.Article.Id}");
    }

    private Candidates Search(IndexSnapshot snapshot, IndexQuery query)
    {
        var filter = new ArticleFilter(query.Filter, follower.Sources);
        var lexical = query.Terms.Count == 0 ? [] : LexicalSearch.Run(snapshot, query.Terms, filter, query.LexicalLimit);
        if (query.Vector.IsEmpty)
        {
            return new Candidates(lexical, []);
        }

        space.CheckSearch(snapshot.Space, query.Vector.Length);
        return new Candidates(lexical, DenseSearch.Run(snapshot, query.Vector, filter, query.DenseLimit));
    }

    private Task<T> ReadAsync<T>(Func<IndexConnection, T> read, CancellationToken cancellationToken) =>
        GuardAsync(() => Task.Run(() => readers.Read(read), cancellationToken));

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Translate(error, path);
        }
    }
}
