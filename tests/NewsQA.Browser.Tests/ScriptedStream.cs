using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsQA.Browser.Tests;

/// <summary>Answers <c>/v1/ask/stream</c> with bytes that a test sends one piece at a time, to see what the page makes of each.</summary>
public sealed class ScriptedStream : IStartupFilter
{
    private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>();

    public TaskCompletionSource ClientLeft { get; } = new();

    public void Send(params ReadOnlySpan<byte> piece) => _pieces.Writer.TryWrite(piece.ToArray());

    public void End() => _pieces.Writer.Complete();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) => context.Request.Path == "/v1/ask/stream" ? WriteAsync(context) : rest(context));
        next(app);
    };

    private async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var piece in _pieces.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            ClientLeft.SetResult();
        }
    }
}
