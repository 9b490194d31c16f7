using Microsoft.ML.OnnxRuntime;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>What a graph reads and gives, checked against what the manifest says of it.</summary>
internal sealed class GraphSignature
{
    /// <summary>Token ids, int64 [batch, tokens].</summary>
    public const string Ids = "input_ids";

    /// <summary>1 for a token, 0 for padding, int64 [batch, tokens].</summary>
    public const string Mask = "attention_mask";

    /// <summary>0 for a single text and the first of a pair, 1 for the second, int64 [batch, tokens].</summary>
    public const string Types = "token_type_ids";

    private static readonly string[] KnownInputs = [Ids, Mask, Types];

    /// <summary>Checks a graph.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="file">The graph's file.</param>
    /// <param name="expected">The output that the manifest promises.</param>
    /// <param name="session">The graph.</param>
    /// <exception cref="NewsQAException">They differ; the message names what was expected and what was found.</exception>
    public GraphSignature(string model, string file, GraphOutput expected, InferenceSession session)
    {
        Inputs = [.. session.InputMetadata.Keys];
        Output = expected.Name;

        var areInputsKnown = session.InputMetadata.ContainsKey(Ids) && session.InputMetadata.All(
            input => KnownInputs.Contains(input.Key, StringComparer.Ordinal) && Fits<long>(input.Value, 2));
        Require(areInputsKnown, model, file, $"inputs {Ids}, and as it likes {Mask} and {Types}, each Int64 of rank 2", session.InputMetadata);

        var isOutputKnown = session.OutputMetadata.TryGetValue(Output, out var output) && Fits<float>(output, expected.Rank)
            && (output.Dimensions[^1] == expected.Last || output.Dimensions[^1] < 0);
        Require(isOutputKnown, model, file, $"the output {Output}, Single of rank {expected.Rank}, {expected.Last} last", session.OutputMetadata);
    }

    /// <summary>The inputs that the graph declares.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The output to read.</summary>
    public string Output { get; }

    private static bool Fits<T>(NodeMetadata node, int rank) =>
        node.IsTensor && node.ElementType == typeof(T) && node.Dimensions.Length == rank;

    private static void Require(bool fits, string model, string file, string expected, IReadOnlyDictionary<string, NodeMetadata> found)
    {
        if (!fits)
        {
            throw new NewsQAException(
                $"{file} does not fit what {ModelManifest.FileName} says of '{model}'. Expected {expected}; found {string.Join(", ", found.Select(Describe))}.");
        }
    }

    private static string Describe(KeyValuePair<string, NodeMetadata> node) => node.Value.IsTensor
        ? $"{node.Key} {node.Value.ElementType.Name} [{string.Join(", ", node.Value.Dimensions)}]"
        : $"{node.Key} {node.Value.OnnxValueType}";
}
