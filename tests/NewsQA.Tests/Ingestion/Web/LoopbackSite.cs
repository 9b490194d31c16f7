using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsQA.Tests.Ingestion.Web;

/// <summary>A web site on this machine, for as long as a test runs.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSite(WebApplication app) => _app = app;

    /// <summary>What each path answers.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public string Address => _app.Urls.First();

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new LoopbackSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    public void Page(string path, string content, string type = "text/html; charset=utf-8", string? etag = null) => Pages[path] = async context =>
    {
        if (etag is not null && context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.Headers.ETag = etag;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(content);
    };

    public void Redirect(string path, string to, bool permanent = false) => Pages[path] = context => Task.Run(() => context.Response.Redirect(to, permanent));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path);
        if (Pages.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
