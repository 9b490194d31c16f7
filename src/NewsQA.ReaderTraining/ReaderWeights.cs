namespace NewsQA.ReaderTraining;

/// <summary>The weights of a reader that was trained before, out of the file that <see cref="ReaderGraph"/> writes: whole numbers times the scale of their row or column.</summary>
internal static class ReaderWeights
{
    private const string Scales = ".scales";

    /// <summary>Whether a file is a reader and not an encoder only.</summary>
    public static bool Are(string file) => OnnxTensors.Read(file).Any(t => t.Name == ReaderGraph.WordsName);

    /// <summary>Reads them: shape and values, row after row, by the names of <see cref="BertWeights"/> and of the heads; matrices as float[from, to].</summary>
    public static Dictionary<string, (long[] Shape, float[] Values)> Read(string file)
    {
        var tensors = OnnxTensors.Read(file).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var weights = new Dictionary<string, (long[], float[])>(StringComparer.Ordinal);
        foreach (var (name, shape, values) in tensors.Values)
        {
            switch (name)
            {
                case ReaderGraph.WordsName:
                    weights["embeddings.word_embeddings.weight"] = (shape, Scaled(values, tensors[name + Scales].Values, (i, _) => i / (int)shape[1]));
                    break;
                case ReaderGraph.PositionsName:
                    weights["embeddings.position_embeddings.weight"] = (shape, values);
                    break;
                case var matrix when name.EndsWith(".weight", StringComparison.Ordinal) && tensors.TryGetValue(matrix[..^".weight".Length] + Scales, out var scales):
                    weights[name] = (shape, Scaled(values, scales.Values, (i, columns) => i % columns));
                    break;
                case var _ when name.Contains('.', StringComparison.Ordinal) && !name.EndsWith(Scales, StringComparison.Ordinal):
                    weights[name] = (shape, values);
                    break;
                case var _ when shape is [ReaderModule.MaxRun]:
                    weights["length"] = ([1, ReaderModule.MaxRun], values);
                    break;
            }
        }

        return weights;
    }

    private static float[] Scaled(float[] values, float[] scales, Func<int, int, int> scaleOf)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= scales[scaleOf(i, scales.Length)];
        }

        return values;
    }
}
