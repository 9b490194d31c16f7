using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsQA.ReaderTraining;

/// <summary>
/// The weights of a BERT-type encoder in an ONNX file, by the names that PyTorch gave them. The matrices of a layer have lost theirs on the way (they are stored transposed): they stand in the order
/// query, key, value, output, intermediate, output of the layer. Field numbers as in onnx.proto3.
/// </summary>
internal static class BertWeights
{
    private static readonly string[] Matrices =
        ["attention.self.query.weight", "attention.self.key.weight", "attention.self.value.weight", "attention.output.dense.weight", "intermediate.dense.weight", "output.dense.weight"];

    /// <summary>Reads all float tensors: shape and values, row after row; a layer's matrices as float[from, to].</summary>
    public static Dictionary<string, (long[] Shape, float[] Values)> Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var weights = new Dictionary<string, (long[], float[])>(StringComparer.Ordinal);
        var matrix = 0;
        foreach (var model in Fields(bytes).Where(f => f.Number == 7))
        {
            foreach (var tensor in Fields(bytes[model.Content]).Where(f => f.Number == 5).Select(f => bytes[model.Content][f.Content]))
            {
                var (name, shape, values) = Tensor(tensor);
                if (values is not null)
                {
                    var isMatrix = shape.Length == 2 && int.TryParse(name.AsSpan()[(name.LastIndexOf('_') + 1)..], out _);
                    weights[isMatrix ? $"encoder.layer.{matrix / Matrices.Length}.{Matrices[matrix++ % Matrices.Length]}" : name] = (shape, values);
                }
            }
        }

        return weights;
    }

    private static (string Name, long[] Shape, float[]? Values) Tensor(byte[] tensor)
    {
        var (name, shape, isFloat, raw) = ("", new List<long>(), false, Array.Empty<byte>());
        foreach (var field in Fields(tensor))
        {
            switch (field.Number)
            {
                case 1 when field.Content.End.Value == 0:
                    shape.Add(field.Value);
                    break;
                case 2:
                    isFloat = field.Value == 1;
                    break;
                case 8:
                    name = Encoding.UTF8.GetString(tensor[field.Content]);
                    break;
                case 9:
                    raw = tensor[field.Content];
                    break;
            }
        }

        return (name, [.. shape], isFloat && raw.Length > 0 ? MemoryMarshal.Cast<byte, float>(raw).ToArray() : null);
    }

    private static IEnumerable<(int Number, long Value, Range Content)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Number(bytes, ref at);
            var value = (tag & 7) switch { 0 or 2 => Number(bytes, ref at), 5 => 4, _ => 8 };
            var length = (tag & 7) == 0 ? 0 : (int)value;
            yield return ((int)(tag >> 3), value, (tag & 7) == 0 ? default : at..(at + length));
            at += length;
        }
    }

    private static long Number(byte[] bytes, ref int at)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (long)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }
    }
}
