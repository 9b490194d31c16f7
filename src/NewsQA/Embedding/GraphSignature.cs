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

    /// <summary>All 0 for a single text, int64 [batch, tokens].</summary>
    public const string Types = "token_type_ids";

    private static readonly string[] KnownInputs = [Ids, Mask, Types];

    /// <summary>Checks a graph.</summary>
    /// <param name="model">What the manifest says.</param>
    /// <param name="session">The graph.</param>
    /// <exception cref="NewsQAException">They differ; the message names what was expected and what was found.</exception>
    public GraphSignature(SentenceModel model, InferenceSession session)
    {
        Inputs = [.. session.InputMetadata.Keys];
        Output = model.Pooling == Pooling.None ? "sentence_embedding" : "last_hidden_state";
        var rank = model.Pooling == Pooling.None ? 2 : 3;

        var areInputsKnown = session.InputMetadata.ContainsKey(Ids) && session.InputMetadata.All(
            input => KnownInputs.Contains(input.Key, StringComparer.Ordinal) && Fits<long>(input.Value, 2));
        Require(areInputsKnown, model, $"inputs {Ids}, and as it likes {Mask} and {Types}, each Int64 of rank 2", session.InputMetadata);

        var isOutputKnown = session.OutputMetadata.TryGetValue(Output, out var output) && Fits<float>(output, rank)
            && (output.Dimensions[^1] == model.Dimension || output.Dimensions[^1] < 0);
        Require(isOutputKnown, model, $"the output {Output}, Single of rank {rank}, {model.Dimension} last", session.OutputMetadata);
    }

    /// <summary>The inputs that the graph declares.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The output to read: <c>sentence_embedding</c> [batch, dimension] or <c>last_hidden_state</c> [batch, tokens, dimension].</summary>
    public string Output { get; }

    private static bool Fits<T>(NodeMetadata node, int rank) =>
        node.IsTensor && node.ElementType == typeof(T) && node.Dimensions.Length == rank;

    private static void Require(bool fits, SentenceModel model, string expected, IReadOnlyDictionary<string, NodeMetadata> found)
    {
        if (!fits)
        {
            throw new NewsQAException(
                $"{model.Graph.File} does not fit what {ModelManifest.FileName} says of '{model.Name}' (pooling {model.Pooling}, " +
                $"dimension {model.Dimension}). Expected {expected}; found {string.Join(", ", found.Select(Describe))}.");
        }
    }

    private static string Describe(KeyValuePair<string, NodeMetadata> node) => node.Value.IsTensor
        ? $"{node.Key} {node.Value.ElementType.Name} [{string.Join(", ", node.Value.Dimensions)}]"
        : $"{node.Key} {node.Value.OnnxValueType}";
}
