using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Api;

/// <summary>What is known of articles, <c>/v1/articles</c> and <c>/v1/articles/{id}</c>.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/v1/articles").WithTags("Articles").ProducesErrors();
        articles.MapGet("", ListAsync).WithName("listArticles");

        var article = articles.MapGroup("/{id}")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).WithRequestLimit(RequestLimits.QuestionBytes);
        article.MapGet("", GetAsync).WithName("getArticle");
        article.MapPatch("", PatchAsync).WithName("patchArticle");
        article.MapDelete("", DeleteAsync).WithName("deleteArticle");
    }

    /// <summary>Lists articles, newest publication first, undated ones last.</summary>
    /// <param name="query">Which ones.</param>
    internal static async Task<Ok<ArticlePage>> ListAsync([AsParameters] ArticleQuery query, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.ListArticlesAsync(query, cancellationToken));

    /// <summary>Reads an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="revision">A revision; without one, the current one.</param>
    internal static async Task<Results<Ok<ArticleDetail>, ProblemHttpResult>> GetAsync(
        string id, string? revision, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken) =>
        Found(await newsQA.GetArticleAsync(id, revision, cancellationToken), id, revision, context);

    /// <summary>Sets an article's metadata by hand. It survives re-ingest; the article gets a new revision.</summary>
    /// <param name="id">The article.</param>
    /// <param name="patch">What to set; what is null stays as it is.</param>
    internal static async Task<Results<Ok<ArticleDetail>, ProblemHttpResult>> PatchAsync(
        string id, ArticlePatch patch, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken) =>
        Found(await newsQA.PatchArticleAsync(id, patch, cancellationToken), id, null, context);

    /// <summary>Removes an article with every revision, passage and vector. Afterwards it answers 410.</summary>
    /// <param name="id">The article.</param>
    internal static async Task<Results<Ok<DeletionReceipt>, ProblemHttpResult>> DeleteAsync(
        string id, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        var receipt = await newsQA.DeleteArticlesAsync([id], cancellationToken);
        if (receipt.Articles == 0)
        {
            // Nothing there: either it never was, or it is gone already, and then this throws what becomes 410.
            await newsQA.GetArticleAsync(id, null, cancellationToken);
            return Found<DeletionReceipt>(null, id, null, context);
        }

        return Found(receipt, id, null, context);
    }

    private static Results<Ok<T>, ProblemHttpResult> Found<T>(T? value, string id, string? revision, HttpContext context)
        where T : class =>
        value is null ? TypedResults.Problem(ErrorTable.UnknownArticle(id, revision).ToDetails(context)) : TypedResults.Ok(value);
}
