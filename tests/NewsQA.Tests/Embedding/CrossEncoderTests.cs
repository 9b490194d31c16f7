using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

/// <summary>A cross-encoder against the forward pass in <c>make_tiny_bert.py</c>.</summary>
public sealed class CrossEncoderTests : IDisposable
{
    private const double Tolerance = 1e-4;

    private static readonly Golden[] Reference =
        JsonSerializer.Deserialize<Golden[]>(System.IO.File.ReadAllText(RepositoryFolder.Tests("TinyBert", "cross_golden.json")), JsonSerializerOptions.Web)!;

    private readonly ModelFolder _folder = new();

    public CrossEncoderTests()
    {
        System.IO.File.Copy(RepositoryFolder.Tests("TinyBert", "cross.onnx"), _folder.In("cross.onnx"));
        Write("cross.onnx");
    }

    private sealed record Golden(string Question, string Passage, double Logit);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scores_are_those_of_the_reference_alone_and_side_by_side()
    {
        using var encoder = CrossEncoder.Load(_folder.Path, "judge");
        foreach (var group in Reference.GroupBy(golden => golden.Question, StringComparer.Ordinal))
        {
            var scores = await encoder.ScoreAsync(group.Key, [.. group.Select(golden => golden.Passage)], Token);
            Assert.All(group.Zip(scores), pair => Assert.Equal(pair.First.Logit, pair.Second, Tolerance));
            foreach (var golden in group)
            {
                Assert.Equal(golden.Logit, (await encoder.ScoreAsync(golden.Question, [golden.Passage], Token))[0], Tolerance);
            }
        }
    }

    [Fact]
    public async Task No_passages_have_no_scores()
    {
        using var encoder = CrossEncoder.Load(_folder.Path, "judge");
        Assert.Empty(await encoder.ScoreAsync("Who?", [], Token));
    }

    [Fact]
    public void A_sentence_model_is_no_reranker()
    {
        Write("model.onnx");
        var error = Assert.Throws<NewsQAException>(() => CrossEncoder.Load(_folder.Path, "judge"));
        Assert.Contains("logits", error.Message, StringComparison.Ordinal);
        Assert.Contains("last_hidden_state", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var error = Assert.Throws<NewsQAException>(() => CrossEncoder.Load(_folder.Path, "jury"));
        Assert.Contains("judge", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_one_decides_the_order_of_what_is_found()
    {
        var data = Directory.CreateTempSubdirectory("newsqa-test-");
        await using (var engine = new NewsQAEngine(new EngineOptions
        {
            General = new NewsQAOptions { Data = data.FullName, Models = _folder.Path }, Retrieval = new() { Reranker = "judge" },
        }))
        {
            string[] texts = ["A storm hit the town.", "Police said the flood rose in the town after the storm.", "The storm was a flood, police said.", "The town hit police."];
            await engine.AddArticlesAsync(texts.Select((text, i) => new ArticleUpload { Text = text, Origin = $"{i}" }).ToAsyncEnumerable(), Token);
            var found = (await engine.SearchAsync(new SearchRequest { Query = "storm town", Top = 2 }, Token)).Passages;

            using var encoder = CrossEncoder.Load(_folder.Path, "judge");
            var best = (await encoder.ScoreAsync("storm town", texts, Token)).OrderDescending().Take(2);
            Assert.All(best.Zip(found), pair => Assert.Equal(pair.First, pair.Second.Scores.Rerank!.Value, Tolerance));
        }

        data.Delete(recursive: true);
    }

    private void Write(string graph) => _folder.Write(new JsonObject
    {
        ["models"] = new JsonArray(_folder.Entry()),
        ["rerankers"] = new JsonArray(new JsonObject
        {
            ["name"] = "judge",
            ["graph"] = File(graph),
            ["vocabulary"] = File("vocab.txt"),
            ["maxTokens"] = 20,
            ["licence"] = "as this repository",
            ["source"] = "make_tiny_bert.py",
        }),
    });

    private JsonObject File(string name) =>
        new() { ["file"] = name, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(_folder.In(name)))) };
}
