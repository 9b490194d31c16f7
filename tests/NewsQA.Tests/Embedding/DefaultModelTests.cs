using Microsoft.Extensions.AI;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

public sealed class DefaultModelTests(DefaultModelTests.Loaded loaded) : IClassFixture<DefaultModelTests.Loaded>
{
    private static readonly string[] Subjects = ["minister", "court", "storm", "team", "bank", "hospital", "school", "airline"];

    private static readonly string[] Events = ["resigned", "collapsed", "won", "apologised", "expanded", "closed", "voted"];

    public sealed class Loaded : IDisposable
    {
        public ISentenceEncoder Encoder { get; } = SentenceModels.Load(RepositoryFolder.Models);

        public void Dispose() => Encoder.Dispose();
    }

    private ISentenceEncoder Encoder => loaded.Encoder;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vector_has_512_numbers_and_norm_1()
    {
        var vectors = await Encoder.EncodeAsync(["The prime minister resigned on Tuesday."], EmbeddingRole.Passage, Token);
        Assert.Equal(512, Assert.Single(vectors).Length);
        Assert.Equal(1, Dot(vectors[0], vectors[0]), 1e-5);
        Assert.Equal(new EmbeddingSpace("news-static-1", Encoder.Space.Fingerprint, 512), Encoder.Space);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("!?... —")]
    [InlineData("😀 🎉")]
    public async Task A_text_without_a_known_word_is_all_zero(string text)
    {
        var vectors = await Encoder.EncodeAsync([text, "the court ruled"], EmbeddingRole.Query, Token);
        Assert.Equal(new float[512], vectors[0]);
        Assert.NotEqual(new float[512], vectors[1]);
    }

    [Fact]
    public async Task No_texts_give_no_vectors() => Assert.Empty(await Encoder.EncodeAsync([], EmbeddingRole.Passage, Token));

    [Fact]
    public async Task A_thousand_texts_at_once_give_in_order_what_each_gives_alone()
    {
        var texts = Enumerable.Range(0, 1_000).Select(Report).ToArray();
        var together = await Encoder.EncodeAsync(texts, EmbeddingRole.Passage, Token);
        Assert.Equal(texts.Length, together.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var alone = await Encoder.EncodeAsync([texts[i]], EmbeddingRole.Passage, Token);
            Assert.All(alone[0].Zip(together[i]), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }
    }

    [Theory]
    [InlineData("Who won the football match?", "The team beat its rivals in the cup final.", "The central bank raised interest rates.")]
    [InlineData("What did the court decide?", "Judges ruled that the law was unlawful.", "Heavy rain flooded the coastal town.")]
    [InlineData("How strong was the earthquake?", "The quake measured 6.8 and toppled houses.", "The film opened to good reviews.")]
    public async Task A_question_is_closer_to_what_answers_it_than_to_other_news(string question, string answer, string other)
    {
        var query = await Encoder.EncodeAsync([question], EmbeddingRole.Query, Token);
        var passages = await Encoder.EncodeAsync([answer, other], EmbeddingRole.Passage, Token);
        Assert.True(Dot(query[0], passages[0]) > Dot(query[0], passages[1]) + 0.05);
    }

    [Fact]
    public async Task Case_and_accents_do_not_matter()
    {
        var vectors = await Encoder.EncodeAsync(["Beyoncé in São Paulo", "beyonce IN SAO PAULO"], EmbeddingRole.Passage, Token);
        Assert.Equal(vectors[0], vectors[1]);
    }

    [Fact]
    public async Task As_a_generator_it_embeds_passages_and_says_what_it_is()
    {
        var generated = await Encoder.GenerateAsync(["the storm hit", "the bank closed"], cancellationToken: Token);
        var encoded = await Encoder.EncodeAsync(["the storm hit", "the bank closed"], EmbeddingRole.Passage, Token);
        Assert.Equal(encoded, generated.Select(embedding => embedding.Vector.ToArray()));

        var metadata = Encoder.GetService<EmbeddingGeneratorMetadata>();
        Assert.Equal(("news-static-1", 512), (metadata?.DefaultModelId, metadata?.DefaultModelDimensions));
        Assert.Same(Encoder, Encoder.GetService<ISentenceEncoder>());
        Assert.Equal(Encoder.Space, Encoder.GetService<EmbeddingSpace>());
        Assert.Null(Encoder.GetService<ISentenceEncoder>("a key"));
        Assert.Null(Encoder.GetService<IDisposable>("a key"));
    }

    [Fact]
    public async Task As_a_generator_it_refuses_another_model_or_dimension()
    {
        var options = new EmbeddingGenerationOptions { Dimensions = 128 };
        await Assert.ThrowsAsync<ArgumentException>(() => Encoder.GenerateAsync(["a"], options, Token));
        options = new EmbeddingGenerationOptions { ModelId = "other" };
        await Assert.ThrowsAsync<ArgumentException>(() => Encoder.GenerateAsync(["a"], options, Token));
    }

    [Fact]
    public async Task Cancellation_stops_the_work_and_stays_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Encoder.EncodeAsync(["a", "b"], EmbeddingRole.Query, cancelled.Token));

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(5));
        var many = Enumerable.Range(0, 200_000).Select(Report).ToArray();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Encoder.EncodeAsync(many, EmbeddingRole.Passage, soon.Token));
    }

    [Fact]
    public async Task After_disposal_it_refuses_and_work_under_way_ends_well()
    {
        var encoder = SentenceModels.Load(RepositoryFolder.Models);
        var texts = Enumerable.Range(0, 5_000).Select(Report).ToArray();
        var running = encoder.EncodeAsync(texts, EmbeddingRole.Passage, Token);
        encoder.Dispose();
        encoder.Dispose();
        var error = await Record.ExceptionAsync(() => running);
        Assert.True(error is null or ObjectDisposedException, error?.ToString());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => encoder.EncodeAsync(["a"], EmbeddingRole.Query, Token));
    }

    /// <summary>An invented report; its length, subject and event change with the number.</summary>
    private static string Report(int i) => string.Join(
        ' ',
        Enumerable.Range(0, 1 + (i * 7 % 13)).Select(k => $"The {Subjects[(i + k) % Subjects.Length]} {Events[i * k % Events.Length]} on day {i}."));

    private static double Dot(float[] left, float[] right) => left.Zip(right).Sum(pair => (double)pair.First * pair.Second);
}
