using System.Text.Json;
using NewsQA.Client;
using NewsQA.Server.Errors;
using NewsQA.Server.Streaming;

namespace NewsQA.Server.Chat;

/// <summary>An answer as the server-sent events of OpenAI's API, each statement as soon as the engine has verified it.</summary>
internal sealed class ChatStream(IAsyncEnumerable<AskEvent> events, ChatMarkdown markdown, ChatCompletion blank, bool withUsage) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (services, aborted) = (httpContext.RequestServices, httpContext.RequestAborted);
        var interval = TimeSpan.FromSeconds(services.GetRequiredService<ServerOptions>().HeartbeatSeconds);
        var writer = new EventWriter(httpContext);
        await writer.StartAsync();
        try
        {
            await WriteAsync(writer, Piece(new ChatMessage { Role = "assistant", Content = "" }));
            await foreach (var part in events.WithHeartbeatsAsync(interval, writer.BeatAsync, services.GetRequiredService<TimeProvider>(), aborted))
            {
                await WriteAsync(writer, part);
            }

            await writer.WriteDataAsync("[DONE]");
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client left; there is nobody to tell.
        }
        catch (Exception failure)
        {
            var error = OpenAIError.Of(ProblemWriting.Describe(httpContext, failure));
            await writer.WriteDataAsync(JsonSerializer.Serialize(new { error }, NewsQAJson.Options));
        }
    }

    private async Task WriteAsync(EventWriter writer, AskEvent part)
    {
        if (markdown.Piece(part) is { Length: > 0 } text)
        {
            await WriteAsync(writer, Piece(new ChatMessage { Content = text }));
        }

        if (part is not AskDoneEvent { Response: var answer })
        {
            return;
        }

        await WriteAsync(writer, blank with
        {
            Choices = [new ChatChoice { Delta = new ChatMessage(), FinishReason = "stop" }],
            Citations = answer.Citations,
            NewsQA = answer with { Passages = [] },
        });
        if (withUsage)
        {
            await WriteAsync(writer, blank with { Usage = ChatUsage.Of(answer.Usage) });
        }
    }

    private ChatCompletion Piece(ChatMessage delta) => blank with { Choices = [new ChatChoice { Delta = delta }] };

    private static Task WriteAsync(EventWriter writer, ChatCompletion piece) => writer.WriteDataAsync(JsonSerializer.Serialize(piece, NewsQAJson.Options));
}
