using System.Runtime.CompilerServices;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

/// <summary>A scripted engine over <see cref="BridgeNews"/>: answers what is about a bridge, and fails in the ways that the contract allows.</summary>
internal sealed class FakeNewsQA : INewsQA
{
    private readonly Dictionary<string, ArticleDetail> articles = BridgeNews.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly HashSet<string> deleted = new(StringComparer.Ordinal);

    /// <summary>When set, every call fails with it.</summary>
    public Exception? Failure { get; set; }

    /// <summary>When set, answers in place of the script.</summary>
    public Func<AskRequest, CancellationToken, Task<AskResponse>>? OnAsk { get; set; }

    /// <summary>When set, streams in place of the script.</summary>
    public Func<AskRequest, CancellationToken, IAsyncEnumerable<AskEvent>>? OnStream { get; set; }

    /// <summary>When set, tells what became of articles in place of the script.</summary>
    public Func<IAsyncEnumerable<ArticleUpload>, CancellationToken, IAsyncEnumerable<ArticleOutcome>>? OnAdd { get; set; }

    public AskRequest? LastAsk { get; private set; }

    public SearchRequest? LastSearch { get; private set; }

    public ArticleQuery? LastQuery { get; private set; }

    public ChangesQuery? LastChanges { get; private set; }

    public List<ArticleUpload> Uploads { get; } = [];

    public void Empty() => articles.Clear();

    public void Put(ArticleDetail article) => articles[article.Id] = article;

    public Task<AskResponse> AskAsync(AskRequest request, CancellationToken cancellationToken = default)
    {
        Check();
        LastAsk = request;
        if (string.IsNullOrWhiteSpace(request.Question))
        {
            throw Invalid("question", "question must be 1 to 2,000 characters, and was empty.");
        }

        var answer = request.Question.Contains("bridge", StringComparison.OrdinalIgnoreCase)
            ? BridgeNews.Answer with { Question = request.Question }
            : BridgeNews.NoAnswer(request.Question) with { IndexedArticles = articles.Count };
        return OnAsk?.Invoke(request, cancellationToken) ?? Task.FromResult(answer);
    }

    public IAsyncEnumerable<AskEvent> AskStreamAsync(AskRequest request, CancellationToken cancellationToken = default) =>
        OnStream?.Invoke(request, cancellationToken) ?? WholeAsync(request, cancellationToken);

    public IAsyncEnumerable<ArticleOutcome> AddArticlesStreamAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default) =>
        OnAdd?.Invoke(articles, cancellationToken) ?? OneByOneAsync(articles, cancellationToken);

    public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Check();
        LastSearch = request;
        return Task.FromResult(new SearchResponse
        {
            Understood = new Understanding { Question = request.Query, Type = "what" },
            Passages = [BridgeNews.Hit(1, BridgeNews.Courier), BridgeNews.Hit(2, BridgeNews.Herald)],
        });
    }

    public async Task<IngestResponse> AddArticlesAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default)
    {
        Check();
        var failed = new List<IngestFailure>();
        var before = Uploads.Count;
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            if (string.IsNullOrEmpty(article.Text))
            {
                failed.Add(new IngestFailure(article.Origin ?? "?", "The article is empty."));
                continue;
            }

            Uploads.Add(article);
        }

        return new IngestResponse { Added = Uploads.Count - before, Failed = failed, Passages = Uploads.Count - before };
    }

    public Task<ArticlePage> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default)
    {
        Check();
        LastQuery = query;
        var found = articles.Values.Where(a => query.Source is null || query.Source == a.Source).ToList();
        var limit = query.Limit ?? 50;
        return Task.FromResult(new ArticlePage([.. found.Take(limit).Select(BridgeNews.Summary)], found.Count > limit ? "next-page" : null));
    }

    public Task<ArticleDetail?> GetArticleAsync(string id, string? revision = null, CancellationToken cancellationToken = default)
    {
        Check();
        ThrowIfDeleted(id);
        var article = articles.GetValueOrDefault(id);
        return Task.FromResult(revision is null || article?.Revision == revision ? article : null);
    }

    public Task<ArticleDetail?> PatchArticleAsync(string id, ArticlePatch patch, CancellationToken cancellationToken = default)
    {
        Check();
        ThrowIfDeleted(id);
        if (articles.GetValueOrDefault(id) is not { } article)
        {
            return Task.FromResult<ArticleDetail?>(null);
        }

        articles[id] = article with
        {
            Title = patch.Title ?? article.Title,
            Source = patch.Source ?? article.Source,
            PublishedAt = PartialDate.TryParse(patch.PublishedAt, "given", out var date) ? date : article.PublishedAt,
        };
        return Task.FromResult<ArticleDetail?>(articles[id]);
    }

    public Task<DeletionReceipt> DeleteArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        Check();
        var removed = ids.Count(articles.Remove);
        deleted.UnionWith(ids.Where(id => BridgeNews.Articles.Any(a => a.Id == id)));
        return Task.FromResult(new DeletionReceipt(removed, removed, 2 * removed, 2 * removed));
    }

    public Task<ChangesResponse> GetChangesAsync(ChangesQuery query, CancellationToken cancellationToken = default)
    {
        Check();
        LastChanges = query;
        return query.Since is null ? throw Invalid("query", "since is missing; write 2025-08-30, say.")
            : Task.FromResult(articles.Count == 0 ? BridgeNews.Changes with { Changes = [], Next = null } : BridgeNews.Changes);
    }

    public Task<SuggestionsResponse> SuggestAsync(int? limit = null, CancellationToken cancellationToken = default)
    {
        Check();
        return Task.FromResult(new SuggestionsResponse(
            [.. articles.Values.Take(limit ?? 3).Select(a => new Suggestion($"What did {a.Source} say?", a.Id, a.Title, a.Source))]));
    }

    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        Check();
        return Task.FromResult(new IndexStatus(articles.Count, 2 * articles.Count, BridgeNews.Herald.PublishedAt, "fake"));
    }

    private async IAsyncEnumerable<AskEvent> WholeAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in AskEvents.Of(await AskAsync(request, cancellationToken)))
        {
            yield return part;
        }
    }

    private async IAsyncEnumerable<ArticleOutcome> OneByOneAsync(
        IAsyncEnumerable<ArticleUpload> articles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check();
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            if (string.IsNullOrEmpty(article.Text))
            {
                yield return new ArticleOutcome { Origin = article.Origin ?? "?", Result = IngestResult.Failed, Error = "The article is empty." };
                continue;
            }

            Uploads.Add(article);
            yield return new ArticleOutcome { Origin = article.Origin ?? "?", Result = IngestResult.Added, ArticleId = "new", Passages = 1 };
        }
    }

    private static ArgumentException Invalid(string field, string message) => new(message, field);

    private void Check()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }

    private void ThrowIfDeleted(string id)
    {
        if (deleted.Contains(id))
        {
            throw new ArticleDeletedException(id);
        }
    }
}
