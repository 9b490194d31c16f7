using System.Text.Json;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

/// <summary>A BERT graph against a forward pass written down in <c>make_tiny_bert.py</c>, which never saw ONNX Runtime.</summary>
public class TinyBertTests
{
    private const double Tolerance = 1e-4;

    private static readonly Golden[] Reference =
        JsonSerializer.Deserialize<Golden[]>(File.ReadAllText(RepositoryFolder.Tests("TinyBert", "golden.json")), JsonSerializerOptions.Web)!;

    private static readonly string[] Texts = [.. Reference.Select(golden => golden.Text)];

    private sealed record Golden(string Text, int Tokens, float[] Mean, float[] Cls);

    [Theory]
    [InlineData("mean", false)]
    [InlineData("mean", true)]
    [InlineData("cls", false)]
    [InlineData("cls", true)]
    public async Task Vectors_of_one_batch_of_different_lengths_are_those_of_the_reference(string pooling, bool normalise)
    {
        using var folder = new ModelFolder(model => (model["pooling"], model["normalise"]) = (pooling, normalise));
        using var encoder = folder.Load();
        var vectors = await encoder.EncodeAsync(Texts, EmbeddingRole.Passage, TestContext.Current.CancellationToken);
        Assert.Equal(Texts.Length, vectors.Length);
        for (var i = 0; i < vectors.Length; i++)
        {
            AssertClose(Expected(Reference[i], pooling, normalise), vectors[i]);
        }
    }

    [Fact]
    public async Task One_text_alone_gives_what_it_gives_beside_longer_ones()
    {
        using var folder = new ModelFolder();
        using var encoder = folder.Load();
        foreach (var golden in Reference)
        {
            var vectors = await encoder.EncodeAsync([golden.Text], EmbeddingRole.Query, TestContext.Current.CancellationToken);
            AssertClose(golden.Mean, Assert.Single(vectors));
        }
    }

    [Fact]
    public async Task Many_batches_side_by_side_keep_the_order_of_their_texts()
    {
        using var folder = new ModelFolder();
        using var encoder = folder.Load();
        var texts = Enumerable.Range(0, 2_000).Select(i => Texts[i * 5 % Texts.Length]).ToArray();
        var vectors = await encoder.EncodeAsync(texts, EmbeddingRole.Passage, TestContext.Current.CancellationToken);
        for (var i = 0; i < vectors.Length; i++)
        {
            AssertClose(Reference[i * 5 % Texts.Length].Mean, vectors[i]);
        }
    }

    [Fact]
    public async Task Prefixes_stand_before_the_text_of_their_side_only()
    {
        using var folder = new ModelFolder(model => (model["queryPrefix"], model["passagePrefix"]) = ("query: ", ""));
        using var encoder = folder.Load();
        var token = TestContext.Current.CancellationToken;
        var query = await encoder.EncodeAsync(["police said"], EmbeddingRole.Query, token);
        var spelledOut = await encoder.EncodeAsync(["Query: police said"], EmbeddingRole.Passage, token);
        var passage = await encoder.EncodeAsync(["police said"], EmbeddingRole.Passage, token);
        AssertClose(spelledOut[0], query[0]);
        Assert.NotEqual(passage[0], query[0]);
    }

    [Fact]
    public async Task A_long_text_is_cut_at_its_end_and_keeps_its_special_tokens()
    {
        var longest = Reference.Single(golden => golden.Text.StartsWith("the bank rate", StringComparison.Ordinal));
        Assert.Equal(16, longest.Tokens);
        using var folder = new ModelFolder();
        using var encoder = folder.Load();
        var vectors = await encoder.EncodeAsync([longest.Text + " and on and on"], EmbeddingRole.Passage, TestContext.Current.CancellationToken);
        AssertClose(longest.Mean, vectors[0]);
    }

    private static float[] Expected(Golden golden, string pooling, bool normalise)
    {
        var raw = pooling == "mean" ? golden.Mean : golden.Cls;
        var norm = normalise && golden.Tokens > 0 ? Math.Sqrt(raw.Sum(x => (double)x * x)) : 1;
        return [.. raw.Select(x => (float)(x / norm))];
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
