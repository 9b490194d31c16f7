using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Access;
using NewsQA.Server.Description;
using NewsQA.Server.Metrics;
using NewsQA.Server.Streaming;

namespace NewsQA.Server.Api;

/// <summary><c>/v1/ask</c>, at once or as it comes.</summary>
internal static class AskEndpoints
{
    public static void MapAsk(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/ask").WithTags("Ask").WithRequestLimit(RequestLimits.QuestionBytes).OnlyReads().ProducesErrors().ProducesBodyErrors();
        group.MapPost("", AskAsync).WithName("ask").WithExample(ContractExamples.Ask, ContractExamples.Answer);
        group.MapPost("/stream", Stream).WithName("askStream").WithExample(ContractExamples.Ask, ContractExamples.Answer);
    }

    /// <summary>Answers a question with verified, dated quotes.</summary>
    /// <remarks>Where nothing supports an answer, the response says so with <c>status: "no_answer"</c>; that is not an error. With <c>summarize</c> a
    /// configured language model's summary comes along, every sentence checked; where none could be made, <c>notes</c> says why.</remarks>
    /// <param name="request">The question and its filters.</param>
    internal static async Task<Ok<AskResponse>> AskAsync(AskRequest request, INewsQA newsQA, AnswerMetrics metrics, CancellationToken cancellationToken) =>
        TypedResults.Ok(metrics.Count(await newsQA.AskAsync(request, cancellationToken)));

    /// <summary>Answers a question as server-sent events.</summary>
    /// <remarks>
    /// Events: <c>understood</c>, <c>passages</c>, one <c>statement</c> for each (verified before it is sent), <c>conflicts</c>, <c>summary</c>
    /// (where one was asked for: one event for each checked sentence, each with the summary so far), then <c>done</c> with the whole response, or
    /// <c>error</c> with problem details. Each is sent as soon as it is certain. In long silences a comment keeps the connection open. Closing the
    /// connection stops the work.
    /// </remarks>
    /// <param name="request">The question and its filters.</param>
    internal static AskEventStream Stream(AskRequest request, INewsQA newsQA, AnswerMetrics metrics, CancellationToken cancellationToken) =>
        new(metrics.CountAsync(newsQA.AskStreamAsync(request, cancellationToken), cancellationToken));
}
