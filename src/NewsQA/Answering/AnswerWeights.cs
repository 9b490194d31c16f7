using System.Text.Json;

namespace NewsQA.Answering;

/// <summary>
/// The weights that make a sentence's score of its features: a log-linear model, fitted on questions with known answers by <c>NewsQA.Training fit-answers</c> (on
/// SQuADShifts and the dev half of the sample's questions) and kept in <c>answer-weights.json</c>.
/// </summary>
internal sealed class AnswerWeights
{
    private static readonly Lazy<AnswerWeights> Shipped = new(Read);

    /// <summary>The weights that the engine ships.</summary>
    public static AnswerWeights Default => Shipped.Value;

    /// <summary>One weight per <see cref="SentenceFeature"/>, in its order.</summary>
    public required double[] Sentence { get; init; }

    /// <summary>One weight per <see cref="SupportFeature"/>, in its order.</summary>
    public required double[] Support { get; init; }

    /// <summary>The support model's constant.</summary>
    public required double SupportBias { get; init; }

    /// <summary>A sentence's score: any number, higher answers better; comparable within one question.</summary>
    public double Score(ReadOnlySpan<double> features) => Dot(features, Sentence);

    /// <summary>The probability, 0 to 1, that the best sentences answer the question.</summary>
    public double Probability(ReadOnlySpan<double> support) => 1 / (1 + Math.Exp(-(Dot(support, Support) + SupportBias)));

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < right.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static AnswerWeights Read()
    {
        using var stream = typeof(AnswerWeights).Assembly.GetManifestResourceStream("NewsQA.Answering.answer-weights.json")!;
        using var json = JsonDocument.Parse(stream);
        return new AnswerWeights
        {
            Sentence = Weights<SentenceFeature>(json.RootElement.GetProperty("sentence")),
            Support = Weights<SupportFeature>(json.RootElement.GetProperty("support")),
            SupportBias = json.RootElement.GetProperty("supportBias").GetDouble(),
        };
    }

    // By name, so that a file of an older set of features cannot be misread.
    private static double[] Weights<T>(JsonElement weights)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => weights.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(name)).GetDouble())];
}
