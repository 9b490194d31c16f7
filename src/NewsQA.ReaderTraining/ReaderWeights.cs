using NewsQA.Client;

namespace NewsQA.ReaderTraining;

/// <summary>The weights of a reader that was trained before, out of the file that <see cref="ReaderGraph"/> writes: whole numbers times the scale of their row or column.</summary>
internal static class ReaderWeights
{
    private const string Weight = ".weight";

    // Without one of them training would start it anew, unnoticed.
    private static readonly string[] Learned = [.. ReaderGraph.Heads.SelectMany(head => new[] { head + Weight, head + ".bias" }), "length"];

    /// <summary>Whether constants are those of a reader and not of an encoder alone.</summary>
    public static bool IsReader(IReadOnlyList<OnnxTensor> tensors) => tensors.Any(t => t.Name == ReaderGraph.WordsName);

    /// <summary>Takes them: shape and values, row after row, by the names of <see cref="BertWeights"/> and of the heads; matrices as float[from, to].</summary>
    /// <exception cref="NewsQAException">One that is learned, or a table of scales, is missing.</exception>
    public static Dictionary<string, (long[] Shape, float[] Values)> Of(IReadOnlyList<OnnxTensor> tensors)
    {
        var byName = tensors.ToLookup(t => t.Name, t => t.Values, StringComparer.Ordinal);
        float[] ScalesOf(string name) => byName[name + ReaderGraph.Scales].FirstOrDefault() ?? throw Missing(name + ReaderGraph.Scales);
        var weights = new Dictionary<string, (long[], float[])>(StringComparer.Ordinal);
        foreach (var (name, shape, values, isWhole) in tensors)
        {
            if (name == ReaderGraph.WordsName)
            {
                weights["embeddings.word_embeddings.weight"] = (shape, Scaled(values, ScalesOf(name), i => i / (int)shape[1]));
            }
            else if (name == ReaderGraph.PositionsName)
            {
                weights["embeddings.position_embeddings.weight"] = (shape, values);
            }
            else if (isWhole)
            {
                weights[name] = (shape, Scaled(values, ScalesOf(name.Replace(Weight, "", StringComparison.Ordinal)), i => i % (int)shape[1]));
            }
            else if (shape is [ReaderGraph.MaxRun])
            {
                // A file written before the table had a name tells it by its size alone.
                weights["length"] = ([1, ReaderGraph.MaxRun], values);
            }
            else if (name.Contains('.', StringComparison.Ordinal) && !name.EndsWith(ReaderGraph.Scales, StringComparison.Ordinal))
            {
                weights[name] = (shape, values);
            }
        }

        return Array.Find(Learned, name => !weights.ContainsKey(name)) is { } missing ? throw Missing(missing) : weights;
    }

    private static NewsQAException Missing(string name) => new($"The reader to go on from has no '{name}': it was written by another version of this program.");

    private static float[] Scaled(float[] whole, float[] scales, Func<int, int> scaleOf) => [.. whole.Select((value, i) => value * scales[scaleOf(i)])];
}
