using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Server;
using NewsQA.Tests.Embedding;

namespace NewsQA.Browser.Tests;

/// <summary>The real server over the real engine, on a free port of this machine, with an index of its own.</summary>
public sealed class NewsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly NewsQAEngine _engine;
    private readonly DirectoryInfo _data;

    private NewsServer(WebApplication app, NewsQAEngine engine, DirectoryInfo data)
    {
        (_app, _engine, _data) = (app, engine, data);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public string Address => Http.BaseAddress!.ToString();

    /// <param name="withSamples">Whether the sample articles are there.</param>
    /// <param name="answers">Answers in place of the engine's own stream.</param>
    public static async Task<NewsServer> StartAsync(bool withSamples = true, ScriptedStream? answers = null)
    {
        var data = Directory.CreateTempSubdirectory("newsqa-browser-");
        var engine = new NewsQAEngine(new EngineOptions { General = new NewsQAOptions { Data = data.FullName, Models = RepositoryFolder.Models } });
        if (withSamples)
        {
            await engine.IngestAsync([Path.Combine(RepositoryFolder.Root, "seeds")], GivenMetadata.None);
        }

        var app = NewsQAServer.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Services.AddSingleton<INewsQA>(engine);
            builder.Logging.ClearProviders();
            if (answers is not null)
            {
                builder.Services.AddSingleton<IStartupFilter>(answers);
            }
        });
        await app.StartAsync();
        return new NewsServer(app, engine, data);
    }

    public async Task AddAsync(ArticleUpload article)
    {
        using var response = await Http.PostAsJsonAsync("v1/articles", article, NewsQAJson.Options);
        response.EnsureSuccessStatusCode();
    }

    public async Task<ArticleDetail> ArticleAsync(string id, string? revision = null) =>
        (await _engine.GetArticleAsync(id, revision))!;

    public async Task<IReadOnlyList<ArticleSummary>> ArticlesAsync() =>
        (await _engine.ListArticlesAsync(new ArticleQuery { Limit = 500 })).Articles;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _engine.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
