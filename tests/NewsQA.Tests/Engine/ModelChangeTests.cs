using System.Text.Json.Nodes;
using NewsQA.Client;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Engine;

/// <summary>An index that is embedded anew with another model while engines have it open.</summary>
public sealed class ModelChangeTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("newsqa-test-");
    private readonly ModelFolder _models = new();

    public ModelChangeTests()
    {
        var other = _models.Entry();
        (other["name"], other["default"], other["pooling"]) = ("tiny-cls", false, "cls");
        _models.Write(new JsonObject { ["models"] = new JsonArray(_models.Entry(), other) });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _models.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task An_engine_without_a_configured_model_goes_over_to_the_index_s_model()
    {
        await using var running = Engine(model: null);
        await FillAsync(running);
        await ReindexAsync("tiny-cls");

        Assert.NotEmpty((await SearchAsync(running)).Passages);
        Assert.Equal("tiny-cls", (await running.GetStatusAsync(Token)).Model);
        await using var later = Engine(model: null);
        Assert.NotEmpty((await SearchAsync(later)).Passages);
    }

    [Fact]
    public async Task An_engine_with_a_configured_model_names_both_and_what_to_do()
    {
        await using var running = Engine("tiny-bert");
        await FillAsync(running);
        await ReindexAsync("tiny-cls");

        var error = await Assert.ThrowsAnyAsync<NewsQAException>(() => SearchAsync(running));
        Assert.Contains("tiny-bert", error.Message, StringComparison.Ordinal);
        Assert.Contains("tiny-cls", error.Message, StringComparison.Ordinal);
        Assert.Contains("./newsqa reindex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_index_is_embedded_anew_every_question_is_answered()
    {
        await using var running = Engine(model: null);
        await FillAsync(running);
        var reindexing = ReindexAsync("tiny-cls", "tiny-bert", "tiny-cls");

        var asked = 0;
        while (!reindexing.IsCompleted || asked == 0)
        {
            Assert.NotEmpty((await SearchAsync(running)).Passages);
            asked++;
        }

        await reindexing;
    }

    private static Task<SearchResponse> SearchAsync(NewsQAEngine engine) => engine.SearchAsync(new SearchRequest { Query = "storm town" }, Token);

    private static Task<IngestResponse> FillAsync(NewsQAEngine engine) => engine.AddArticlesAsync(
        Enumerable.Range(0, 20).Select(i => new ArticleUpload { Text = $"A storm hit the town on day {i}. Police said the flood rose.", Origin = $"storm-{i}" }).ToAsyncEnumerable(),
        Token);

    private Task ReindexAsync(params string[] models) => Task.Run(
        async () =>
        {
            foreach (var model in models)
            {
                await using var engine = Engine(model);
                await engine.ReindexAsync(cancellationToken: Token);
            }
        },
        Token);

    private NewsQAEngine Engine(string? model) => new(new EngineOptions
    {
        General = new NewsQAOptions { Data = _data.FullName, Models = _models.Path, Model = model },
    });
}
