using NewsQA.Embedding;
using NewsQA.Training.Learning;

namespace NewsQA.Tests.Training;

public class BatchGradientTests
{
    private const int Pairs = 16, Pieces = 40, Dimension = 16;
    private const float Scale = 10, Step = 1e-2f;

    [Fact]
    public void The_gradient_by_rows_is_what_finite_differences_say()
    {
        var (weights, batch, gradient) = Compute();
        foreach (var (piece, row) in gradient.Rows)
        {
            var at = piece * Dimension;
            for (var i = 0; i < Dimension; i += 5)
            {
                AssertNear(Slope(weights, batch, () => ref weights.Rows[at + i]), row[i]);
            }
        }
    }

    [Theory]
    [InlineData(EmbeddingRole.Query)]
    [InlineData(EmbeddingRole.Passage)]
    internal void The_gradient_by_weights_is_what_finite_differences_say(EmbeddingRole role)
    {
        var (weights, batch, gradient) = Compute();
        foreach (var (piece, byRole) in gradient.Weights)
        {
            AssertNear(Slope(weights, batch, () => ref weights.LogWeights[(int)role][piece]), byRole[(int)role]);
        }
    }

    [Theory]
    [InlineData(EmbeddingRole.Query)]
    [InlineData(EmbeddingRole.Passage)]
    internal void The_gradient_by_the_power_of_the_count_is_what_finite_differences_say(EmbeddingRole role)
    {
        var (weights, batch, gradient) = Compute();
        AssertNear(Slope(weights, batch, () => ref weights.CountPowers[(int)role]), gradient.Powers[(int)role]);
    }

    [Fact]
    public void A_batch_of_one_text_has_the_loss_of_a_guess()
    {
        var weights = Weights();
        var bag = new TokenBag([7], [1]);
        var loss = new BatchGradient(weights, Pairs, Scale).Loss([.. Enumerable.Repeat(new TextPair(bag, bag), Pairs)]);

        Assert.Equal(MathF.Log(Pairs), loss, 1e-4f);
    }

    [Fact]
    public void Texts_without_a_piece_have_no_gradient_and_no_NaN()
    {
        var weights = Weights();
        var none = new TokenBag([], []);
        var sink = new Recorder();
        var loss = new BatchGradient(weights, Pairs, Scale).Compute([.. Enumerable.Repeat(new TextPair(none, none), Pairs)], sink);

        Assert.Equal(MathF.Log(Pairs), loss, 1e-4f);
        Assert.Empty(sink.Rows);
    }

    private static (EncoderWeights, TextPair[], Recorder) Compute()
    {
        var weights = Weights();
        var random = new Random(5);
        var batch = Enumerable.Range(0, Pairs).Select(_ => new TextPair(Bag(random, 4), Bag(random, 9))).ToArray();
        var recorder = new Recorder();
        _ = new BatchGradient(weights, Pairs, Scale).Compute(batch, recorder);
        return (weights, batch, recorder);
    }

    private static EncoderWeights Weights()
    {
        var random = new Random(3);
        var weights = new EncoderWeights(Pieces, Dimension);
        foreach (var numbers in new[] { weights.Rows, weights.LogWeights[0], weights.LogWeights[1] })
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = (float)(random.NextDouble() - 0.5);
            }
        }

        return weights;
    }

    private static TokenBag Bag(Random random, int tokens) =>
        TokenBag.Of([.. Enumerable.Range(0, tokens).Select(_ => random.Next(EncoderWeights.FirstPiece, Pieces))]);

    private delegate ref float Place();

    private static double Slope(EncoderWeights weights, TextPair[] batch, Place place)
    {
        var gradient = new BatchGradient(weights, Pairs, Scale);
        var value = place();
        place() = value + Step;
        var above = gradient.Loss(batch);
        place() = value - Step;
        var below = gradient.Loss(batch);
        place() = value;
        return (above - (double)below) / (2 * Step);
    }

    private static void AssertNear(double expected, float found) =>
        Assert.True(Math.Abs(expected - found) < 1e-3 + (0.03 * Math.Abs(expected)), $"finite differences say {expected}, the gradient {found}");

    private sealed class Recorder : IGradientSink
    {
        private readonly Lock _lock = new();

        public Dictionary<int, float[]> Rows { get; } = [];

        public Dictionary<int, float[]> Weights { get; } = [];

        public float[] Powers { get; } = new float[2];

        public void AddPiece(int piece, ReadOnlySpan<float> row, float queryWeight, float passageWeight)
        {
            lock (_lock)
            {
                Rows[piece] = row.ToArray();
                Weights[piece] = Enum.GetValues<EmbeddingRole>().Select(role => role == EmbeddingRole.Query ? queryWeight : passageWeight).ToArray();
            }
        }

        public void AddCountPower(EmbeddingRole role, float gradient) => Powers[(int)role] = gradient;
    }
}
