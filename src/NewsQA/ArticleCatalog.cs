using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA;

/// <summary>Reads, lists and deletes articles as the contract has it. Thread-safe.</summary>
internal sealed class ArticleCatalog(INewsIndex index)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    public async Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var limit = query.Limit ?? DefaultLimit;
        if (limit is < 1 or > MaxLimit)
        {
            throw new ArgumentException($"limit must be 1 to {MaxLimit}; it is {limit}.", nameof(query));
        }

        var filter = new IndexFilter
        {
            From = QuestionReader.Moment(query.From, "from", latest: false),
            To = QuestionReader.Moment(query.To, "to", latest: true),
            Sources = string.IsNullOrWhiteSpace(query.Source) ? [] : [query.Source],
        };
        var (articles, next) = await index.ListAsync(filter, query.Q, query.Cursor, limit, cancellationToken);
        var groups = await index.GetGroupsAsync([.. articles.Select(article => article.Id)], cancellationToken);
        return new ArticlePage([.. articles.Select(article => Summary(article) with { Group = Group(article, groups) })], next);
    }

    public async Task<ArticleDetail?> GetAsync(string id, string? revision, CancellationToken cancellationToken)
    {
        var history = await index.GetHistoryAsync(id, cancellationToken);
        if (history is null)
        {
            return null;
        }

        if (history.IsDeleted)
        {
            throw new ArticleDeletedException(id);
        }

        var article = (await index.GetArticlesAsync([new ArticleKey(id, revision)], cancellationToken))[0];
        return article is null ? null : Detail(article, history) with { Group = Group(article, await index.GetGroupsAsync([id], cancellationToken)) };
    }

    private static ArticleGroup? Group(Article article, IReadOnlyDictionary<string, DuplicateGroup> groups) =>
        groups.TryGetValue(article.Id, out var group) ? new ArticleGroup(group.LeadId, group.Members) : null;

    private static string KindName(ArticleKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>An article as lists show it.</summary>
    internal static ArticleSummary Summary(Article article) => new()
    {
        Id = article.Id,
        Revision = article.Revision,
        Origin = article.Origin,
        Url = article.Url,
        Title = article.ShownTitle(),
        TitleEvidence = article.ShownTitleEvidence(),
        Source = article.Source,
        PublishedAt = article.PublishedAt,
        IngestedAt = article.IngestedAt,
        Kind = KindName(article.Kind),
        Language = article.Language,
        Stemmed = TextAnalyzer.IsStemmed(article.Language),
    };

    private static ArticleDetail Detail(Article article, ArticleHistory history) => new()
    {
        Id = article.Id,
        Revision = article.Revision,
        Origin = article.Origin,
        Url = article.Url,
        Title = article.ShownTitle(),
        TitleEvidence = article.ShownTitleEvidence(),
        Source = article.Source,
        PublishedAt = article.PublishedAt,
        IngestedAt = article.IngestedAt,
        Kind = KindName(article.Kind),
        Language = article.Language,
        Stemmed = TextAnalyzer.IsStemmed(article.Language),
        Revisions = history.Revisions,
        Text = article.Text,
        Dropped = article.Dropped,
    };
}
