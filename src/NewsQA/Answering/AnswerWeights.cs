using System.Text.Json;

namespace NewsQA.Answering;

/// <summary>
/// The weights that make a sentence's score of its features, a log-linear model, and the trees that make the probability of an answer: fitted on questions with known answers by
/// <c>NewsQA.Training fit-answers</c> and kept in <c>answer-weights.json</c>.
/// </summary>
internal sealed class AnswerWeights
{
    private static readonly Lazy<AnswerWeights> Shipped = new(Read);

    /// <summary>The weights that the engine ships.</summary>
    public static AnswerWeights Default => Shipped.Value;

    /// <summary>One weight per <see cref="SentenceFeature"/>, in its order.</summary>
    public required double[] Sentence { get; init; }

    /// <summary>Tells how likely the best sentences answer the question.</summary>
    public required SupportTrees Support { get; init; }

    /// <summary>A sentence's score: any number, higher answers better; comparable within one question.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < Sentence.Length; i++)
        {
            sum += features[i] * Sentence[i];
        }

        return sum;
    }

    private static AnswerWeights Read()
    {
        using var stream = typeof(AnswerWeights).Assembly.GetManifestResourceStream("NewsQA.Answering.answer-weights.json")!;
        using var json = JsonDocument.Parse(stream);
        var weights = json.RootElement.GetProperty("sentence");
        return new AnswerWeights
        {
            // By name, so that a file of an older set of features cannot be misread.
            Sentence = [.. Names<SentenceFeature>().Select(name => weights.GetProperty(name).GetDouble())],
            Support = ReadTrees(json.RootElement.GetProperty("support")),
        };
    }

    private static SupportTrees ReadTrees(JsonElement support)
    {
        var features = Names<SupportFeature>().ToList();
        SupportNode Node(JsonElement node) => node.GetArrayLength() == 1
            ? new SupportNode(-1, 0, 0, 0, node[0].GetDouble())
            : new SupportNode(features.IndexOf(node[0].GetString()!), node[1].GetDouble(), node[2].GetInt32(), node[3].GetInt32(), 0);
        return new SupportTrees(
            support.GetProperty("bias").GetDouble(),
            [.. support.GetProperty("trees").EnumerateArray().Select(IReadOnlyList<SupportNode> (tree) => [.. tree.EnumerateArray().Select(Node)])]);
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
