using System.Globalization;

namespace NewsQA.ReaderTraining;

/// <summary>
/// The weights of a BERT-type encoder in an ONNX file, by the names that PyTorch gave them. The matrices of a layer have lost theirs on the way (they are stored transposed): they stand in the order
/// query, key, value, output, intermediate, output of the layer.
/// </summary>
internal static class BertWeights
{
    private static readonly string[] Matrices =
        ["attention.self.query.weight", "attention.self.key.weight", "attention.self.value.weight", "attention.output.dense.weight", "intermediate.dense.weight", "output.dense.weight"];

    /// <summary>Takes all floats: shape and values, row after row; a layer's matrices as float[from, to].</summary>
    public static Dictionary<string, (long[] Shape, float[] Values)> Of(IReadOnlyList<OnnxTensor> tensors)
    {
        var weights = new Dictionary<string, (long[], float[])>(StringComparer.Ordinal);
        var matrix = 0;
        foreach (var (name, shape, values, _) in tensors.Where(t => !t.IsWhole))
        {
            var isMatrix = shape.Length == 2 && int.TryParse(name.AsSpan()[(name.LastIndexOf('_') + 1)..], CultureInfo.InvariantCulture, out _);
            weights[isMatrix ? $"encoder.layer.{matrix / Matrices.Length}.{Matrices[matrix++ % Matrices.Length]}" : name] = (shape, values);
        }

        return weights;
    }
}
