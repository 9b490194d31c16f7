using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Server;

namespace NewsQA.Tests.Server;

/// <summary>The real server on a free port of this machine, over <see cref="FakeNewsQA"/>.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningServer(WebApplication started, FakeNewsQA engine)
    {
        app = started;
        Engine = engine;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal) + "/") };
    }

    public FakeNewsQA Engine { get; }

    public HttpClient Http { get; }

    /// <param name="settings">More of the command line: <c>--NewsQA:RequireApiKey=true</c>; a later <c>--urls</c> wins.</param>
    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var engine = new FakeNewsQA();
        var built = NewsQAServer.Build(["--urls", "http://127.0.0.1:0", .. settings], builder =>
        {
            builder.Services.AddSingleton<INewsQA>(engine);
            builder.Logging.ClearProviders();
        });
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(built, engine);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
