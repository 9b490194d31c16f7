using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using NewsQA.Client;

namespace NewsQA.Server.Streaming;

/// <summary>Writes server-sent events, each on the wire before the next is made.</summary>
internal sealed class EventWriter(HttpContext context)
{
    private static readonly byte[] Comment = ":\n"u8.ToArray();
    private int _id;

    /// <summary>Begins the response; its status cannot change afterwards.</summary>
    public async Task StartAsync()
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-store";
        // What nginx and others understand as: do not collect before passing on.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.StartAsync(context.RequestAborted);
    }

    /// <summary>An event with a name and an id, which counts from 1.</summary>
    public Task WriteAsync(string name, object data) =>
        SendAsync($"id: {(++_id).ToString(CultureInfo.InvariantCulture)}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, data.GetType(), NewsQAJson.Options)}\n\n");

    /// <summary>An event with data alone, as OpenAI's clients expect it.</summary>
    public Task WriteDataAsync(string data) => SendAsync($"data: {data}\n\n");

    /// <summary>A comment: every reader skips it, and it keeps the connection open.</summary>
    public async Task BeatAsync()
    {
        await context.Response.Body.WriteAsync(Comment, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private async Task SendAsync(string text)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
