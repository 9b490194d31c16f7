using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;

namespace NewsQA.Server.Api;

/// <summary><c>/v1/ask</c>, at once or as it comes.</summary>
internal static class AskEndpoints
{
    public static void MapAsk(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/ask").WithTags("Ask").WithRequestLimit(RequestLimits.QuestionBytes).ProducesErrors();
        group.MapPost("", AskAsync).WithName("ask");
        group.MapPost("/stream", Stream).WithName("askStream");
    }

    /// <summary>Answers a question with verified, dated quotes.</summary>
    /// <remarks>Where nothing supports an answer, the response says so with <c>status: "no_answer"</c>; that is not an error.</remarks>
    /// <param name="request">The question and its filters.</param>
    internal static async Task<Ok<AskResponse>> AskAsync(AskRequest request, INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(await newsQA.AskAsync(request, cancellationToken));

    /// <summary>Answers a question as server-sent events.</summary>
    /// <remarks>
    /// Events: <c>understood</c>, <c>passages</c>, one <c>statement</c> for each (verified before it is sent), <c>conflicts</c>, <c>summary</c>, then
    /// <c>done</c> with the whole response, or <c>error</c> with problem details.
    /// </remarks>
    /// <param name="request">The question and its filters.</param>
    internal static ServerSentEventsResult<object> Stream(
        AskRequest request, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(AskStream.EventsAsync(request, newsQA, context, cancellationToken));
}
