using System.Runtime.InteropServices;
using System.Text;
using NewsQA.Client;
using NewsQA.Training.Export;

namespace NewsQA.ReaderTraining;

/// <summary>A constant of an ONNX file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">Its values, row after row.</param>
/// <param name="IsWhole">Whether the file has them as signed bytes, not as floats.</param>
internal sealed record OnnxTensor(string Name, long[] Shape, float[] Values, bool IsWhole);

/// <summary>The constants of an ONNX file. Field numbers as in onnx.proto3.</summary>
internal static class OnnxTensors
{
    private const int ModelGraph = 7, GraphConstant = 5;

    /// <summary>Those that are floats or signed bytes, in the file's order.</summary>
    /// <exception cref="NewsQAException">The file is no ONNX file, or was cut off.</exception>
    public static IReadOnlyList<OnnxTensor> Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        try
        {
            var graph = bytes[Fields(bytes).Single(f => f.Number == ModelGraph).Content];
            return [.. Fields(graph).Where(f => f.Number == GraphConstant).Select(f => Tensor(graph[f.Content])).OfType<OnnxTensor>()];
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            throw new NewsQAException($"'{file}' is no ONNX file, or a part of one. Give an encoder's, or a reader's that was trained before.", e);
        }
    }

    private static OnnxTensor? Tensor(byte[] tensor)
    {
        var (name, shape, type, raw) = ("", new List<long>(), 0L, Array.Empty<byte>());
        foreach (var field in Fields(tensor))
        {
            switch (field.Number)
            {
                case 1 when field.Content.End.Value == 0:
                    shape.Add(field.Value);
                    break;
                case 2:
                    type = field.Value;
                    break;
                case 8:
                    name = Encoding.UTF8.GetString(tensor[field.Content]);
                    break;
                case 9:
                    raw = tensor[field.Content];
                    break;
            }
        }

        return (type, raw.Length) switch
        {
            (_, 0) => null,
            (OnnxGraphWriter.Float, _) => new OnnxTensor(name, [.. shape], MemoryMarshal.Cast<byte, float>(raw).ToArray(), IsWhole: false),
            (OnnxGraphWriter.Int8, _) => new OnnxTensor(name, [.. shape], Array.ConvertAll(raw, b => (float)(sbyte)b), IsWhole: true),
            _ => null,
        };
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
