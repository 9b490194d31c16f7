using NewsQA.Client;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>An <see cref="INewsQA"/> that answers what a test says and keeps what it was asked.</summary>
internal sealed class ScriptedNewsQA : INewsQA
{
    public Func<AskRequest, CancellationToken, Task<AskResponse>> OnAsk { get; set; } =
        (request, _) => Task.FromResult(Answers.About(request.Question));

    public Func<SearchRequest, CancellationToken, Task<SearchResponse>> OnSearch { get; set; } =
        (request, _) => Task.FromResult(Answers.Passages(request));

    /// <summary>When set, every call fails with it.</summary>
    public Exception? Failure { get; set; }

    public AskRequest? Asked { get; private set; }

    public SearchRequest? Searched { get; private set; }

    public Task<AskResponse> AskAsync(AskRequest request, CancellationToken cancellationToken = default) =>
        Failure is null ? OnAsk(Asked = request, cancellationToken) : throw Failure;

    public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default) =>
        Failure is null ? OnSearch(Searched = request, cancellationToken) : throw Failure;

    public Task<ArticlePage> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default) =>
        Failure is null ? Task.FromResult(new ArticlePage([Answers.Article], null)) : throw Failure;

    public Task<ArticleDetail?> GetArticleAsync(string id, string? revision = null, CancellationToken cancellationToken = default) =>
        Failure is null ? Task.FromResult(id == Answers.Article.Id ? Answers.Article : null) : throw Failure;

    public Task<ChangesResponse> GetChangesAsync(ChangesQuery query, CancellationToken cancellationToken = default) =>
        Failure is null ? Task.FromResult(Answers.Changes) : throw Failure;

    public Task<IngestResponse> AddArticlesAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default) =>
        throw NotScripted();

    public Task<ArticleDetail?> PatchArticleAsync(string id, ArticlePatch patch, CancellationToken cancellationToken = default) =>
        throw NotScripted();

    public Task<DeletionReceipt> DeleteArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        throw NotScripted();

    public Task<SuggestionsResponse> SuggestAsync(int? limit = null, CancellationToken cancellationToken = default) =>
        throw NotScripted();

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        throw NotScripted();

    private static NotSupportedException NotScripted() => new("The plugin has no business here.");
}
