using System.Runtime.CompilerServices;

namespace NewsQA.Client;

/// <summary>
/// Everything NewsQA does, for one index. The engine implements it in the same process, <c>NewsQAHttpClient</c> over HTTP.
/// Implementations are safe for use by many callers at once.
/// </summary>
public interface INewsQA
{
    /// <summary>Answers a question with verified, dated quotes, or says that nothing supports an answer.</summary>
    /// <param name="request">The question and its filters.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer. No evidence is an answer that says so, never an error.</returns>
    /// <exception cref="ArgumentException">The request is not valid; the message names the field and what it may be.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    Task<AskResponse> AskAsync(AskRequest request, CancellationToken cancellationToken = default);

    /// <summary>Answers a question part by part, each as soon as it is certain; <see cref="AskAsync"/> returns the last part, which is the whole.</summary>
    /// <param name="request">The question and its filters.</param>
    /// <param name="cancellationToken">Stops the work, as does leaving the loop.</param>
    /// <returns>The parts, in the order of <see cref="AskEvents"/>; the last one is an <see cref="AskDoneEvent"/>. A failure is thrown while they are read.</returns>
    /// <exception cref="ArgumentException">The request is not valid; the message names the field and what it may be.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    /// <remarks>An implementation that does not stream gives the parts of the whole answer.</remarks>
    async IAsyncEnumerable<AskEvent> AskStreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var part in AskEvents.Of(await AskAsync(request, cancellationToken)))
        {
            yield return part;
        }
    }

    /// <summary>Finds passages.</summary>
    /// <param name="request">The query and its filters.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The passages, best first.</returns>
    /// <exception cref="ArgumentException">The request is not valid; the message names the field and what it may be.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Indexes articles. A bad one is a failure in the response; the others go in. What is acknowledged is on disk.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellationToken">Stops the work; what was committed before stays.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    Task<IngestResponse> AddArticlesAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default);

    /// <summary>Indexes articles and tells what became of each, as soon as it is on disk.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellationToken">Stops the work, as does leaving the loop; what was committed before stays.</param>
    /// <returns>One outcome for each article, in their order; for the address of a feed, one for each article in it.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    /// <remarks>An implementation that does not stream hands the articles on one by one.</remarks>
    async IAsyncEnumerable<ArticleOutcome> AddArticlesStreamAsync(
        IAsyncEnumerable<ArticleUpload> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            yield return IngestTotals.One(article, await AddArticlesAsync(new[] { article }.ToAsyncEnumerable(), cancellationToken));
        }
    }

    /// <summary>Lists articles, newest publication first, undated ones last.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A page of them.</returns>
    /// <exception cref="ArgumentException">The query is not valid; the message names the field and what it may be.</exception>
    Task<ArticlePage> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="revision">A revision; null means the current one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article, or null when there is none with this id and revision.</returns>
    /// <exception cref="ArticleDeletedException">There was one, and it was deleted.</exception>
    Task<ArticleDetail?> GetArticleAsync(string id, string? revision = null, CancellationToken cancellationToken = default);

    /// <summary>Sets metadata by hand. It survives re-ingest; the article gets a new revision.</summary>
    /// <param name="id">The article.</param>
    /// <param name="patch">What to set.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article as it now is, or null when there is none with this id.</returns>
    /// <exception cref="ArgumentException">The patch is not valid; the message names the field and what it may be.</exception>
    /// <exception cref="ArticleDeletedException">There was one, and it was deleted.</exception>
    Task<ArticleDetail?> PatchArticleAsync(string id, ArticlePatch patch, CancellationToken cancellationToken = default);

    /// <summary>Removes articles with every revision, passage, vector and derived row. Nothing finds them afterwards.</summary>
    /// <param name="ids">The articles; unknown ones count for nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was removed.</returns>
    Task<DeletionReceipt> DeleteArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Lists what changed since a date: new articles, revised ones with what was added and withdrawn, deleted ones.</summary>
    /// <param name="query">Since when, by time of ingest.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A page of changes, oldest first.</returns>
    /// <exception cref="ArgumentException">The query is not valid; the message names the field and what it may be.</exception>
    Task<ChangesResponse> GetChangesAsync(ChangesQuery query, CancellationToken cancellationToken = default);

    /// <summary>Suggests questions to begin with, each of which the articles answer.</summary>
    /// <param name="limit">How many at most, 1 to 10; null means 3.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The questions; perhaps none.</returns>
    /// <exception cref="ArgumentException">The limit is not within its range.</exception>
    Task<SuggestionsResponse> SuggestAsync(int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>Tells what the index holds.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="NewsQAException">The index cannot be opened; the message says why and what to do.</exception>
    Task<IndexStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
