using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing;

/// <summary>
/// Where articles, their revisions and their passages live, and where passages are found. SQLite implements it in one file, Qdrant on
/// one node or many. Thread-safe: one writer at a time (a second waits), any number of readers, who see each article either before or
/// after a write, never between. Every call is batched, so that an index across the network needs one round trip.
/// </summary>
public interface INewsIndex : IAsyncDisposable
{
    /// <summary>What the index holds.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its state after everything committed so far, by whatever process.</returns>
    Task<IndexSummary> GetSummaryAsync(CancellationToken cancellationToken = default);

    /// <summary>What is known of sources from last time.</summary>
    /// <param name="absoluteOrigins">The sources.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The known ones, by absolute origin.</returns>
    Task<IReadOnlyDictionary<string, SourceState>> GetSourceStatesAsync(
        IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes each article's revision the current one, with its passages, and records its source. On return everything is on disk; when it
    /// throws, or the process dies, each article is as it was before or as it should be after, never between. The passages of the
    /// revision before can no longer be found; its text stays readable. Where a source fed another article before, and after the whole batch no
    /// source feeds that one, that one is removed as by <see cref="DeleteAsync"/>. A revision that comes back is the one stored before, with its first time of ingest.
    /// </summary>
    /// <param name="batch">The articles. A later one with the same id wins. One whose <see cref="ArticleToIndex.Expected"/> no longer holds is left out.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>One outcome per article, in order.</returns>
    Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<ArticleToIndex> batch, CancellationToken cancellationToken = default);

    /// <summary>Finds passages of current revisions.</summary>
    /// <param name="queries">The queries; with none, the index only makes itself ready for the next.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One list of candidates per query, in order.</returns>
    /// <exception cref="ArgumentException">A vector does not have the index's dimension.</exception>
    /// <exception cref="NewsQAException">The index cannot be used, or another process gave it another embedding space; the message says what to do.</exception>
    Task<IReadOnlyList<Candidates>> SearchAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken = default);

    /// <summary>In how many passages terms occur.</summary>
    /// <param name="terms">Terms as <see cref="TextAnalyzer"/> gives them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The counts; an unknown term counts 0.</returns>
    Task<TermStatistics> GetTermStatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken = default);

    /// <summary>Reads articles.</summary>
    /// <param name="keys">Ids with a revision each, or null for the current one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry per key, in order; null where there is none.</returns>
    Task<IReadOnlyList<Article?>> GetArticlesAsync(IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken = default);

    /// <summary>All revisions of an article, and how its metadata was given.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its history; null when it was never there.</returns>
    Task<ArticleHistory?> GetHistoryAsync(string articleId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The groups of near-duplicates that articles belong to: the same text, copies with edits, shortened ones, told by
    /// what is written alone and kept up to date by every write and deletion. That two articles are in one group does not say that each passage is in both.
    /// </summary>
    /// <param name="articleIds">The articles, those of a ranking for example.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The groups, by article id; an article that stands alone, or that is unknown, is missing.</returns>
    Task<IReadOnlyDictionary<string, DuplicateGroup>> GetGroupsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>Lists articles, newest publication first (by <see cref="PartialDate.Earliest"/>), undated ones last, ties by id.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="titleContains">Words that the title, or what is shown for one, must contain, each anywhere, without case; null for any.</param>
    /// <param name="cursor">What the page before gave; null for the first.</param>
    /// <param name="limit">At most this many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The articles, their texts empty, or what <see cref="Passages.DerivedTitle"/> needs where they have no title; and the cursor of the next page, null at the end.</returns>
    /// <exception cref="ArgumentException">The cursor is not one of this index's.</exception>
    Task<(IReadOnlyList<Article> Articles, string? Next)> ListAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken = default);

    /// <summary>Lists what happened to articles, in the order in which it was committed.</summary>
    /// <param name="since">Only what was ingested or deleted at this moment or later.</param>
    /// <param name="cursor">What the page before gave; null for the first.</param>
    /// <param name="limit">At most this many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The changes. Their times never run backwards: what is committed later than another is not dated before it, so that whoever asks again from
    /// the newest time misses nothing. Of a deleted article the deletion alone is left.
    /// </returns>
    /// <exception cref="ArgumentException">The cursor is not one of this index's.</exception>
    Task<ChangePage> ListChangesAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken = default);

    /// <summary>All outlets that the index holds.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Each with its number of articles; by name, ordinal.</returns>
    Task<IReadOnlyList<(string Source, int Articles)>> GetSourcesAsync(CancellationToken cancellationToken = default);

    /// <summary>What servers said of addresses when they were fetched last.</summary>
    /// <param name="urls">The addresses, as given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What is known, by address. Nothing is known of one that fed an article which was deleted since.</returns>
    Task<IReadOnlyDictionary<string, FetchState>> GetFetchesAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken = default);

    /// <summary>Remembers what servers said, after all that they sent was written.</summary>
    /// <param name="fetches">What they said; replaces what was known.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task RecordFetchesAsync(IReadOnlyList<FetchState> fetches, CancellationToken cancellationToken = default);

    /// <summary>The sources whose absolute origin begins with a text.</summary>
    /// <param name="prefix">For example a folder's path with a slash.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The origins, in ordinal order.</returns>
    Task<IReadOnlyList<string>> GetOriginsAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>Forgets sources that are gone, and removes, as by <see cref="DeleteAsync"/>, the articles that no source feeds any more.</summary>
    /// <param name="absoluteOrigins">The sources; unknown ones count for nothing.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What was removed.</returns>
    Task<DeletionReceipt> ForgetSourcesAsync(IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default);

    /// <summary>Removes articles with every revision, passage, vector and derived row, and forgets their sources. Remembers the ids alone.</summary>
    /// <param name="articleIds">The articles; unknown ones count for nothing.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What was removed.</returns>
    Task<DeletionReceipt> DeleteAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives every current passage a new embedding and the index a new space, in one step: until it is done, the old vectors answer;
    /// when it fails, nothing has changed.
    /// </summary>
    /// <param name="space">The new space.</param>
    /// <param name="embed">Embeds the passages of one article; one vector per span, in order.</param>
    /// <param name="progress">Told the number of passages done; null for none.</param>
    /// <param name="cancellationToken">Stops before the switch.</param>
    /// <returns>How many passages were embedded.</returns>
    Task<int> ReembedAsync(
        EmbeddingSpace space,
        Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default);
}
