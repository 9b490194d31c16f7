using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsQA.Tests.Summarizing;

/// <summary>An OpenAI-compatible server on a free port whose model says what a test has written for it, however bad that is.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedModel(WebApplication app) => _app = app;

    /// <summary>What it does with the next requests; the number of the request counts from 1.</summary>
    public Func<ModelCall, Task> Script { get; set; } = call => call.SayAsync("");

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<ModelCall> Calls { get; } = new();

    public string Endpoint => _app.Urls.Single() + "/v1";

    public static async Task<ScriptedModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new ScriptedModel(app);
        app.MapPost("/v1/chat/completions", model.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return model;
    }

    /// <summary>A model that says a text, streamed in small pieces where the client asks for a stream.</summary>
    public void Says(string text, string finish = "stop") => Script = call => call.SayAsync(text, finish);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = new ModelCall(context, JsonElement.Parse(await reader.ReadToEndAsync(context.RequestAborted)), Calls.Count + 1);
        Calls.Enqueue(call);
        try
        {
            await Script(call);
        }
        catch (OperationCanceledException)
        {
            call.WasLeft.TrySetResult();
        }
    }
}

/// <summary>One request to the scripted model.</summary>
internal sealed record ModelCall(HttpContext Context, JsonElement Body, int Number)
{
    private const int PieceLength = 7;

    /// <summary>Ends when the client has closed the connection.</summary>
    public TaskCompletionSource WasLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsStream => Body.TryGetProperty("stream", out var stream) && stream.GetBoolean();

    public string? Authorization { get; } = Context.Request.Headers.Authorization;

    /// <summary>All messages, one after the other.</summary>
    public string Prompt => string.Join("\n\n", Body.GetProperty("messages").EnumerateArray().Select(Content));

    public async Task SayAsync(string text, string finish = "stop")
    {
        if (!IsStream)
        {
            await SendAsync(200, "application/json", Whole(text, finish));
            return;
        }

        await BeginAsync();
        for (var at = 0; at < text.Length; at += PieceLength)
        {
            await PieceAsync(text[at..Math.Min(text.Length, at + PieceLength)]);
        }

        await EndAsync(finish);
    }

    /// <summary>Begins a stream.</summary>
    public async Task BeginAsync()
    {
        Context.Response.ContentType = "text/event-stream";
        await RawAsync(Chunk(new { role = "assistant", content = "" }, null));
    }

    public Task PieceAsync(string text) => RawAsync(Chunk(new { content = text }, null));

    public async Task EndAsync(string finish = "stop", bool withUsage = true)
    {
        await RawAsync(Chunk(new { }, finish));
        if (withUsage)
        {
            await RawAsync("data: " + JsonSerializer.Serialize(new
            {
                id = "c", @object = "chat.completion.chunk", created = 1, model = "scripted-1", choices = Array.Empty<object>(),
                usage = new { prompt_tokens = 700, completion_tokens = 40, total_tokens = 740 },
            }) + "\n\n");
        }

        await RawAsync("data: [DONE]\n\n");
    }

    public Task RawAsync(string text) => RawAsync(Encoding.UTF8.GetBytes(text));

    public async Task RawAsync(byte[] bytes)
    {
        Context.RequestAborted.ThrowIfCancellationRequested();
        await Context.Response.Body.WriteAsync(bytes, Context.RequestAborted);
        await Context.Response.Body.FlushAsync(Context.RequestAborted);
    }

    public async Task SendAsync(int status, string type, string body)
    {
        (Context.Response.StatusCode, Context.Response.ContentType) = (status, type);
        await RawAsync(body);
    }

    public Task FailAsync(int status, string? retryAfter = null)
    {
        if (retryAfter is not null)
        {
            Context.Response.Headers.RetryAfter = retryAfter;
        }

        // Some servers send back what they were sent; none of it may get into a log or a note.
        return SendAsync(status, "application/json", JsonSerializer.Serialize(new { error = new { message = $"Failed on: {Prompt} {Authorization}", type = "server_error", code = "x" } }));
    }

    public Task WaitAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Context.RequestAborted);

    private static string Content(JsonElement message) => message.GetProperty("content") is { ValueKind: JsonValueKind.String } text
        ? text.GetString()!
        : string.Concat(message.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    private static string Chunk(object delta, string? finish) => "data: " + JsonSerializer.Serialize(new
    {
        id = "c", @object = "chat.completion.chunk", created = 1, model = "scripted-1", choices = new[] { new { index = 0, delta, finish_reason = finish } },
    }) + "\n\n";

    private static string Whole(string text, string finish) => JsonSerializer.Serialize(new
    {
        id = "c", @object = "chat.completion", created = 1, model = "scripted-1",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = new { prompt_tokens = 700, completion_tokens = 40, total_tokens = 740 },
    });
}
