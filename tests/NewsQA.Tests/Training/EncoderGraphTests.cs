using System.Security.Cryptography;
using System.Text.Json;
using NewsQA.Embedding;
using NewsQA.Training.Corpus;
using NewsQA.Training.Export;
using NewsQA.Training.Learning;
using NewsQA.Training.Text;

namespace NewsQA.Tests.Training;

public sealed class EncoderGraphTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Ferry toll", "The tram strike in Ostervik, in Ostervik and again in Ostervik.", "Who was elected mayor of the town of Zyxwvut?",
        "a", "Valbom! Valbom? Valbom.",
    ];

    private readonly TinyCorpus _corpus = new();
    private readonly IReadOnlyList<string> _vocabulary;
    private readonly EncoderWeights _weights;
    private readonly ISentenceEncoder _encoder;

    public EncoderGraphTests()
    {
        _vocabulary = _corpus.Vocabulary();
        var corpus = TokenizedCorpus.Read(new CorpusFolder(_corpus.Folder), TinyCorpus.Tokenizer(_vocabulary));
        _weights = new Trainer(corpus, _vocabulary, TinyCorpus.Options).Run();
        _encoder = Export();
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _corpus.Dispose();
    }

    [Theory]
    [InlineData(EmbeddingRole.Query)]
    [InlineData(EmbeddingRole.Passage)]
    public async Task The_exported_model_gives_the_vectors_that_were_trained(EmbeddingRole role)
    {
        var tokenizer = TinyCorpus.Tokenizer(_vocabulary);
        var vectors = await _encoder.EncodeAsync(Texts, role, TestContext.Current.CancellationToken);
        for (var i = 0; i < Texts.Length; i++)
        {
            var ids = new int[100];
            var trained = new float[_weights.Dimension];
            _weights.Sum(TokenBag.Of(ids.AsSpan(0, tokenizer.Tokenize(Texts[i], ids))), role, trained);
            var cosine = VectorMath.Dot(trained, vectors[i]) / MathF.Sqrt(VectorMath.Dot(trained, trained));

            Assert.True(cosine > 0.999, $"{Texts[i]}: cosine {cosine}");
            Assert.Equal(1, VectorMath.Dot(vectors[i], vectors[i]), 1e-4f);
        }
    }

    [Fact]
    public async Task The_two_sides_of_a_search_have_weights_of_their_own()
    {
        _weights.LogWeights[(int)EmbeddingRole.Query][_vocabulary.ToList().IndexOf("ferry")] += 3;
        using var encoder = Export();
        var query = await encoder.EncodeAsync(["ferry toll"], EmbeddingRole.Query, TestContext.Current.CancellationToken);
        var passage = await encoder.EncodeAsync(["ferry toll"], EmbeddingRole.Passage, TestContext.Current.CancellationToken);

        Assert.True(VectorMath.Dot(query[0], passage[0]) < 0.99);
    }

    [Fact]
    public async Task A_text_has_one_vector_alone_and_in_a_batch()
    {
        var together = await _encoder.EncodeAsync(Texts, EmbeddingRole.Passage, TestContext.Current.CancellationToken);
        for (var i = 0; i < Texts.Length; i++)
        {
            var alone = await _encoder.EncodeAsync([Texts[i]], EmbeddingRole.Passage, TestContext.Current.CancellationToken);
            Assert.Equal(1, VectorMath.Dot(alone[0], together[i]), 1e-4f);
        }
    }

    [Fact]
    public async Task A_text_without_a_piece_is_zero()
    {
        var vectors = await _encoder.EncodeAsync(["", " \n", "ferry"], EmbeddingRole.Passage, TestContext.Current.CancellationToken);

        Assert.All(vectors[0], value => Assert.Equal(0, value));
        Assert.All(vectors[1], value => Assert.Equal(0, value));
        Assert.Contains(vectors[2], value => value != 0);
    }

    private ISentenceEncoder Export()
    {
        var vocabulary = _vocabulary.ToList();
        var graph = Write("model.onnx", EncoderGraph.Write(_weights, vocabulary.IndexOf(VocabularyBuilder.QueryMark)));
        var lines = Write("vocab.txt", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', vocabulary)));
        var model = new SentenceModel(
            "tiny", graph, lines, _weights.Dimension, MaxTokens: 100, Pooling.None, Normalise: true, VocabularyBuilder.QueryMark, PassagePrefix: "",
            AddSpecialTokens: false, Licence: "none", Source: "a test", IsDefault: true);
        var manifest = JsonSerializer.Serialize(new { models = new[] { model } }, JsonSerializerOptions.Web);
        File.WriteAllText(Path.Combine(_corpus.Folder, "manifest.json"), manifest);
        return SentenceModels.Load(_corpus.Folder);
    }

    private ModelFile Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_corpus.Folder, name), bytes);
        return new ModelFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
