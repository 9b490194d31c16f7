using System.Runtime.InteropServices;
using System.Text;

namespace NewsQA.ReaderTraining;

/// <summary>The constants of an ONNX file. Field numbers as in onnx.proto3.</summary>
internal static class OnnxTensors
{
    private const int Float = 1, Int8 = 3;

    /// <summary>Name, shape and values, row after row, of those that are floats or signed bytes, in the file's order.</summary>
    public static IEnumerable<(string Name, long[] Shape, float[] Values)> Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return Fields(bytes).Where(f => f.Number == 7)
            .SelectMany(model => Fields(bytes[model.Content]).Where(f => f.Number == 5).Select(f => Tensor(bytes[model.Content][f.Content])))
            .Where(t => t.Values is not null).Select(t => (t.Name, t.Shape, t.Values!));
    }

    private static (string Name, long[] Shape, float[]? Values) Tensor(byte[] tensor)
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

        return (name, [.. shape], (type, raw.Length) switch
        {
            (_, 0) => null,
            (Float, _) => MemoryMarshal.Cast<byte, float>(raw).ToArray(),
            (Int8, _) => Array.ConvertAll(raw, b => (float)(sbyte)b),
            _ => null,
        });
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
