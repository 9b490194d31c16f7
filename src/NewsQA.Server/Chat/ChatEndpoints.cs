using Microsoft.AspNetCore.Http.HttpResults;
using NewsQA.Client;
using NewsQA.Server.Access;
using NewsQA.Server.Api;
using NewsQA.Server.Description;
using NewsQA.Server.Errors;
using NewsQA.Server.Metrics;

namespace NewsQA.Server.Chat;

/// <summary>NewsQA as a model of OpenAI's API, so that chat front ends can use it: <c>/v1/chat/completions</c> and <c>/v1/models</c>.</summary>
internal static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("/v1").WithTags("OpenAI-compatible").ProducesErrors();
        chat.MapPost("/chat/completions", CompleteAsync).WithName("createChatCompletion")
            .WithRequestLimit(RequestLimits.QuestionBytes).OnlyReads().ProducesBodyErrors().Produces<ChatCompletion>(StatusCodes.Status200OK, "application/json", "text/event-stream")
            .WithExample(ContractExamples.ChatQuestion, ContractExamples.ChatAnswer);
        chat.MapGet("/models", ListAsync).WithName("listModels").WithExample(null, new ChatModels("list", [ChatModel.Only, ChatModel.WithSummary]));
        chat.MapGet("/models/{model}", Get).WithName("getModel").ProducesProblem(StatusCodes.Status404NotFound).WithExample(null, ChatModel.Only);
    }

    /// <summary>Answers the last message of a conversation, in the form of OpenAI's API.</summary>
    /// <remarks>
    /// The text is Markdown with a footnote for each quote; <c>citations</c> and <c>newsqa</c> hold the same with every offset. With <c>stream</c> the
    /// answer comes as server-sent events, each statement as soon as it is verified, and <c>[DONE]</c> at the end. With <c>newsqa.summarize</c> a configured
    /// language model's summary follows the quotes, every sentence checked, and <c>usage</c> has its tokens. Errors are problem details that also
    /// have the member <c>error</c> of OpenAI's API.
    /// </remarks>
    /// <param name="request">The conversation.</param>
    internal static async Task<IResult> CompleteAsync(
        ChatRequest request, INewsQA newsQA, AnswerMetrics metrics, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var question = ChatQuestion.Of(request);
        var markdown = new ChatMarkdown($"{context.Request.Scheme}://{context.Request.Host}/articles/");
        var blank = new ChatCompletion
        {
            Id = "chatcmpl-" + Guid.CreateVersion7().ToString("N"), Object = "chat.completion.chunk", Created = time.GetUtcNow().ToUnixTimeSeconds(),
            Model = request.Model, Choices = [],
        };
        if (request.Stream == true)
        {
            var events = metrics.CountAsync(newsQA.AskStreamAsync(question, cancellationToken), cancellationToken);
            return new ChatStream(events, markdown, blank, request.StreamOptions?.IncludeUsage == true);
        }

        var answer = metrics.Count(await newsQA.AskAsync(question, cancellationToken));
        return TypedResults.Ok(blank with
        {
            Object = "chat.completion",
            Choices = [new ChatChoice { Message = new ChatMessage { Role = "assistant", Content = markdown.Of(answer) }, FinishReason = "stop" }],
            Usage = ChatUsage.Of(answer.Usage),
            Citations = answer.Citations,
            NewsQA = answer with { Passages = [] },
        });
    }

    /// <summary>Lists the models: <c>newsqa</c>, and <c>newsqa-summary</c> where a language model is configured.</summary>
    internal static async Task<Ok<ChatModels>> ListAsync(INewsQA newsQA, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ChatModels("list", await CanSummarizeAsync(newsQA, cancellationToken) ? [ChatModel.Only, ChatModel.WithSummary] : [ChatModel.Only]));

    /// <summary>Describes a model.</summary>
    /// <param name="model">Its name.</param>
    internal static Results<Ok<ChatModel>, ProblemHttpResult> Get(string model, HttpContext context) =>
        model == ChatModel.Name ? TypedResults.Ok(ChatModel.Only)
        : model == ChatModel.SummaryName ? TypedResults.Ok(ChatModel.WithSummary)
        : TypedResults.Problem(ErrorTable.UnknownModel(model).ToDetails(context));

    // The list does not need the index; what is wrong with that is told by /readyz.
    private static async Task<bool> CanSummarizeAsync(INewsQA newsQA, CancellationToken cancellationToken)
    {
        try
        {
            return (await newsQA.GetStatusAsync(cancellationToken)).Summarize;
        }
        catch (NewsQAException)
        {
            return false;
        }
    }
}
