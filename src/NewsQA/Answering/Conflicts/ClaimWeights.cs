using System.Text.Json;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// The trees that tell how likely a value is what its article answers, and two values are a conflict: fitted on questions over articles that agree and articles that differ by
/// <c>NewsQA.Training fit-claims</c> and kept in <c>claim-weights.json</c>.
/// </summary>
/// <param name="Claims">Over <see cref="ClaimFeature"/>.</param>
/// <param name="Pairs">Over <see cref="PairFeature"/>.</param>
internal sealed record ClaimWeights(SupportTrees Claims, SupportTrees Pairs)
{
    private static readonly Lazy<ClaimWeights> Shipped = new(Read);

    /// <summary>The weights that the engine ships.</summary>
    public static ClaimWeights Default => Shipped.Value;

    private static ClaimWeights Read()
    {
        using var stream = typeof(ClaimWeights).Assembly.GetManifestResourceStream("NewsQA.Answering.claim-weights.json")!;
        using var json = JsonDocument.Parse(stream);
        return new ClaimWeights(Trees<ClaimFeature>(json.RootElement.GetProperty("claims")), Trees<PairFeature>(json.RootElement.GetProperty("pairs")));
    }

    // By name, so that a file of an older set of measures cannot be misread.
    private static SupportTrees Trees<T>(JsonElement trees)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        int Feature(string name) => names.IndexOf(name) is >= 0 and var at ? at : throw new InvalidDataException($"claim-weights.json names the measure '{name}', which this build does not have; run fit-claims again.");
        SupportNode Node(JsonElement node) => node.GetArrayLength() == 1
            ? new SupportNode(-1, 0, 0, 0, node[0].GetDouble())
            : new SupportNode(Feature(node[0].GetString()!), node[1].GetDouble(), node[2].GetInt32(), node[3].GetInt32(), 0);
        return new SupportTrees(
            trees.GetProperty("bias").GetDouble(),
            [.. trees.GetProperty("trees").EnumerateArray().Select(IReadOnlyList<SupportNode> (tree) => [.. tree.EnumerateArray().Select(Node)])]);
    }
}
