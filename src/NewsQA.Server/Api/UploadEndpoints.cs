using System.Diagnostics;
using NewsQA.Client;
using NewsQA.Server.Description;
using NewsQA.Server.Uploads;

namespace NewsQA.Server.Api;

/// <summary>Sending articles in, <c>POST /v1/articles</c>.</summary>
internal static class UploadEndpoints
{
    public static void AddUploads(this IServiceCollection services) => services.AddSingleton<IdempotentUploads>();

    public static void MapUpload(this IEndpointRouteBuilder app) =>
        app.MapPost("/v1/articles", AddAsync)
            .WithTags("Articles").WithName("addArticles").WithRequestLimit(RequestLimits.UploadBytes).ProducesErrors()
            .Produces<IngestResponse>(StatusCodes.Status200OK, "application/json", NdjsonLines.MediaType)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Accepts<ArticleUpload>("application/json", NdjsonLines.MediaType)
            .WithExample(ContractExamples.Upload, ContractExamples.Receipt)
            .ReadsHeader("Idempotency-Key", "Any text of up to 255 characters, new for each new request.", "7d2f4c1e-batch-42");

    /// <summary>Indexes one article (JSON) or many (<c>application/x-ndjson</c>, one JSON object a line).</summary>
    /// <remarks>
    /// An article with a <c>url</c> and no <c>text</c> is fetched from there, a page or a feed: robots.txt is honoured, hosts in private networks are refused unless the
    /// server allows them, and what did not change since last time is not sent again. A feed's teasers give way to the pages that they point to, and <c>notes</c> says where they could not. An article that cannot be used is listed under <c>failed</c> with its reason; the others go in. What is acknowledged is on disk. With
    /// <c>Accept: application/x-ndjson</c> the answer comes as JSON lines while the work goes on: <c>{"item": ...}</c> for each article once it is on disk,
    /// and at the end <c>{"done": ...}</c> with the totals, or <c>{"error": ...}</c> with problem details. With an <c>Idempotency-Key</c> the same request sent
    /// again within a day is not done again: it gets the first one's answer, marked <c>Idempotency-Replayed: true</c>.
    /// </remarks>
    internal static async Task<IResult> AddAsync(HttpRequest request, IdempotentUploads uploads, CancellationToken cancellationToken)
    {
        if (!ArticleLines.IsNdjson(request) && !request.HasJsonContentType())
        {
            // Also what keeps a form on a page elsewhere out: a browser sends these types across sites only after asking, and is refused.
            throw new BadHttpRequestException(
                "The content type must be application/json or application/x-ndjson.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (ArticleLines.IsNdjson(request))
        {
            // Refused before an answer is begun.
            BodyLines.EncodingOf(request);
        }

        return await uploads.HandleAsync(request, outcomes => AnswerAsync(request, outcomes, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, IAsyncEnumerable<ArticleOutcome> outcomes, CancellationToken cancellationToken)
    {
        if (NdjsonLines.IsWanted(request))
        {
            return new NdjsonLines(outcomes);
        }

        var started = Stopwatch.GetTimestamp();
        var all = await outcomes.ToListAsync(cancellationToken);
        return TypedResults.Ok(IngestTotals.Of(all, Stopwatch.GetElapsedTime(started)));
    }
}
