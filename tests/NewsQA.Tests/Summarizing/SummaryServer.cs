using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Server;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Summarizing;

/// <summary>The real server over the real engine and the scripted model, put together from settings alone.</summary>
internal sealed class SummaryServer : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly WebApplication _app;

    private SummaryServer(ScriptedModel model)
    {
        Model = model;
        _app = NewsQAServer.Build(
            [
                "--urls", "http://127.0.0.1:0", $"--NewsQA:Data={_data.Path}", $"--NewsQA:Models={RepositoryFolder.Models}", $"--NewsQA:Llm:Endpoint={model.Endpoint}", "--NewsQA:Llm:Model=scripted",
                $"--NewsQA:Llm:ApiKey={MillNews.Key}", "--NewsQA:Llm:Retries=0",
            ],
            builder => builder.Logging.ClearProviders());
    }

    public ScriptedModel Model { get; }

    public HttpClient Http { get; } = new();

    public NewsQAHttpClient Client => new(Http);

    public static async Task<SummaryServer> StartAsync()
    {
        var server = new SummaryServer(await ScriptedModel.StartAsync());
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Http.BaseAddress = new Uri(server._app.Urls.Single() + "/");
        await server._app.Services.GetRequiredService<INewsQA>().AddArticlesAsync(MillNews.Articles().ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return server;
    }

    public void Drafts(string draft) => Model.Script = call => call.SayAsync(MillNews.Fill(draft, call.Prompt));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Model.DisposeAsync();
        _data.Dispose();
    }
}
