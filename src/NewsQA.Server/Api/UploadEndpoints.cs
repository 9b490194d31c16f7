using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;

namespace NewsQA.Server.Api;

/// <summary>Sending articles in, <c>POST /v1/articles</c>.</summary>
internal static class UploadEndpoints
{
    public static void MapUpload(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/articles", AddAsync)
            .WithTags("Articles").WithName("addArticles").WithRequestLimit(RequestLimits.UploadBytes).ProducesErrors()
            .Accepts<ArticleUpload>("application/json", "application/x-ndjson");

    /// <summary>Indexes one article (JSON) or many (<c>application/x-ndjson</c>, one JSON object a line).</summary>
    /// <remarks>An article with a <c>url</c> and no <c>text</c> is fetched from there, a page or a feed: robots.txt is honoured, hosts in private networks are
    /// refused unless the server allows them, and what did not change since last time is not sent again. An article that cannot be used is listed under <c>failed</c> with its reason; the others go in. What is acknowledged is on disk.</remarks>
    /// <param name="request">The articles.</param>
    internal static async Task<Ok<IngestResponse>> AddAsync(HttpRequest request, INewsQA newsQA, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (!ArticleLines.IsNdjson(request))
        {
            var one = await ReadOneAsync(request, cancellationToken);
            return TypedResults.Ok(await newsQA.AddArticlesAsync(new[] { one }.ToAsyncEnumerable(), cancellationToken));
        }

        var failed = new List<IngestFailure>();
        var response = await newsQA.AddArticlesAsync(ArticleLines.ReadAsync(request, failed, cancellationToken), cancellationToken);
        return TypedResults.Ok(response with { Failed = [.. failed, .. response.Failed], Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds });
    }

    private static async Task<ArticleUpload> ReadOneAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            // Also what keeps a form on a page elsewhere out: a browser sends these types across sites only after asking, and is refused.
            throw new BadHttpRequestException(
                "The content type must be application/json or application/x-ndjson.", StatusCodes.Status415UnsupportedMediaType);
        }

        var upload = await request.ReadFromJsonAsync<ArticleUpload>(cancellationToken)
            ?? throw new BadHttpRequestException("The body must be an article, not null.");
        return ArticleLines.IsSomething(upload) ? upload : throw new BadHttpRequestException(ArticleLines.NeitherTextNorUrl);
    }
}
