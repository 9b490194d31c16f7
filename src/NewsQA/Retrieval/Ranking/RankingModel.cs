using System.Text.Json;

namespace NewsQA.Retrieval.Ranking;

/// <summary>
/// The order that was learned: boosted trees over <see cref="RankingFeature"/>, fitted by <c>NewsQA.Training fit-ranker</c> and kept in <c>ranking-model.json</c>. Two forests, since words alone are
/// ordered better by one that never saw a vector. In the file a tree is a list of nodes, the root first: <c>[feature, threshold, left, right]</c>, or <c>[value]</c> for a leaf.
/// </summary>
internal sealed class RankingModel
{
    private static readonly Lazy<RankingModel> Shipped = new(Read);

    /// <summary>The model that the engine ships.</summary>
    public static RankingModel Default => Shipped.Value;

    /// <summary>For words and vectors.</summary>
    public required IReadOnlyList<RankingTree> Hybrid { get; init; }

    /// <summary>For words alone.</summary>
    public required IReadOnlyList<RankingTree> Lexical { get; init; }

    /// <summary>A passage's score: any number, higher is better, comparable within one question.</summary>
    /// <param name="trees">One of the forests.</param>
    /// <param name="features">The passage's features.</param>
    public static double Score(IReadOnlyList<RankingTree> trees, ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var tree in trees)
        {
            sum += tree.Score(features);
        }

        return sum;
    }

    /// <summary>The names by which the file knows the features.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = [.. Enum.GetNames<RankingFeature>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static RankingModel Read()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream("NewsQA.Retrieval.ranking-model.json")!;
        using var json = JsonDocument.Parse(stream);
        var names = json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetString()!).ToList();
        // By name, so that a file of an older set of features cannot be misread.
        var features = names.ConvertAll(n => FeatureNames.Index().First(f => f.Item == n).Index);
        return new RankingModel { Hybrid = Trees(json.RootElement.GetProperty("hybrid"), features), Lexical = Trees(json.RootElement.GetProperty("lexical"), features) };
    }

    private static List<RankingTree> Trees(JsonElement trees, List<int> features) =>
        [.. trees.EnumerateArray().Select(t => new RankingTree([.. t.EnumerateArray().Select(n => Node([.. n.EnumerateArray().Select(v => v.GetDouble())], features))]))];

    private static RankingNode Node(double[] node, List<int> features) =>
        node.Length == 1 ? new RankingNode(-1, 0, 0, 0, node[0]) : new RankingNode(features[(int)node[0]], (float)node[1], (int)node[2], (int)node[3], 0);
}
