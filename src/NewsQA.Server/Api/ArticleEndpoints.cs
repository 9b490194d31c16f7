using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Description;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Api;

/// <summary>What is known of articles, <c>/v1/articles</c> and <c>/v1/articles/{id}</c>.</summary>
internal static class ArticleEndpoints
{
    private const string IfMatch = "The `ETag` of the state that is to be changed; without it, whatever the state is.";
    private const string ExampleTag = $"\"{ContractExamples.Revision}-1\"";

    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/v1/articles").WithTags("Articles").ProducesErrors();
        articles.MapGet("", ListAsync).WithName("listArticles").WithExample(null, ContractExamples.Page);

        var article = articles.MapGroup("/{id}")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).WithRequestLimit(RequestLimits.QuestionBytes);
        article.MapGet("", GetAsync).WithName("getArticle").Produces(StatusCodes.Status304NotModified)
            .WithExample(null, ContractExamples.Article).ReadsHeader("If-None-Match", "The `ETag` of a state that the client has.", ExampleTag);
        article.MapPatch("", PatchAsync).WithName("patchArticle").ProducesBodyErrors().ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithExample(ContractExamples.Patch, ContractExamples.Article).ReadsHeader("If-Match", IfMatch, ExampleTag);
        article.MapDelete("", DeleteAsync).WithName("deleteArticle").ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithExample(null, ContractExamples.Deletion).ReadsHeader("If-Match", IfMatch, ExampleTag);
    }

    /// <summary>Lists articles, newest publication first, undated ones last.</summary>
    /// <param name="query">Which ones.</param>
    internal static async Task<Ok<ArticlePage>> ListAsync([AsParameters] ArticleQuery query, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.ListArticlesAsync(query, cancellationToken));

    /// <summary>Reads an article.</summary>
    /// <remarks>The response has an <c>ETag</c>; sent back as <c>If-None-Match</c> it saves the text: 304 says that nothing changed.</remarks>
    /// <param name="id">Its id.</param>
    /// <param name="revision">A revision; without one, the current one.</param>
    internal static async Task<Results<Ok<ArticleDetail>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        string id, string? revision, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        if (await newsQA.GetArticleAsync(id, revision, cancellationToken) is not { } article)
        {
            return Unknown(id, revision, context);
        }

        Tag(context, article);
        return ArticleTag.IsKnown(context.Request, article) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(article);
    }

    /// <summary>Sets an article's metadata by hand. It survives re-ingest; the article gets a new revision.</summary>
    /// <remarks>With <c>If-Match</c> and the <c>ETag</c> of a read, it is changed only if nobody changed it since; else 412.</remarks>
    /// <param name="id">The article.</param>
    /// <param name="patch">What to set; what is null stays as it is.</param>
    internal static async Task<Results<Ok<ArticleDetail>, ProblemHttpResult>> PatchAsync(
        string id, ArticlePatch patch, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, newsQA, context, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await newsQA.PatchArticleAsync(id, patch, cancellationToken) is not { } article)
        {
            return Unknown(id, null, context);
        }

        Tag(context, article);
        return TypedResults.Ok(article);
    }

    /// <summary>Removes an article with every revision, passage and vector. Afterwards it answers 410.</summary>
    /// <remarks>With <c>If-Match</c> and the <c>ETag</c> of a read, it is removed only if nobody changed it since; else 412.</remarks>
    /// <param name="id">The article.</param>
    internal static async Task<Results<Ok<DeletionReceipt>, ProblemHttpResult>> DeleteAsync(
        string id, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, newsQA, context, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var receipt = await newsQA.DeleteArticlesAsync([id], cancellationToken);
        if (receipt.Articles > 0)
        {
            return TypedResults.Ok(receipt);
        }

        // Nothing there: either it never was, or it is gone already, and then this throws what becomes 410.
        await newsQA.GetArticleAsync(id, null, cancellationToken);
        return Unknown(id, null, context);
    }

    /// <summary>Where the request has a condition: null when it holds, else what to answer.</summary>
    private static async Task<ProblemHttpResult?> RefusalAsync(string id, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Headers.IfMatch.Count == 0)
        {
            return null;
        }

        var article = await newsQA.GetArticleAsync(id, null, cancellationToken);
        return article is null ? Unknown(id, null, context)
            : ArticleTag.Holds(context.Request, article) ? null
            : TypedResults.Problem(ErrorTable.Changed(id).ToDetails(context));
    }

    private static void Tag(HttpContext context, ArticleDetail article)
    {
        context.Response.GetTypedHeaders().ETag = ArticleTag.Of(article);
        // Kept, but asked about each time: a deleted article must not be read from a cache.
        context.Response.Headers.CacheControl = "private, no-cache";
    }

    private static ProblemHttpResult Unknown(string id, string? revision, HttpContext context) =>
        TypedResults.Problem(ErrorTable.UnknownArticle(id, revision).ToDetails(context));
}
