using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>A net's weights as plain numbers, to go on learning from: a count, then per tensor its name, its shape (a count and 64-bit numbers) and its values (32-bit floats), row after row.</summary>
internal static class WeightFile
{
    /// <summary>Ends the name of such a file.</summary>
    public const string Extension = ".weights";

    /// <summary>Writes them.</summary>
    public static void Write(string file, ReaderModule module)
    {
        var all = module.Parameters.Select(p => (p.Key, Value: (Tensor)p.Value)).Concat(module.Fixed.Select(f => (f.Key, f.Value))).ToList();
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(all.Count);
        foreach (var (name, value) in all)
        {
            // As BertWeights gives them: a layer's matrices as float[from, to].
            var tensor = ReaderModule.IsTurned(name, value.shape.Length) ? value.detach().t() : value.detach();
            writer.Write(name);
            writer.Write(tensor.shape.Length);
            Array.ForEach(tensor.shape, writer.Write);
            Array.ForEach(tensor.contiguous().data<float>().ToArray(), writer.Write);
        }
    }

    /// <summary>Reads them: shape and values, row after row.</summary>
    public static Dictionary<string, (long[] Shape, float[] Values)> Read(string file)
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(file), 1 << 20));
        var found = new Dictionary<string, (long[], float[])>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var shape = new long[reader.ReadInt32()];
            for (var i = 0; i < shape.Length; i++)
            {
                shape[i] = reader.ReadInt64();
            }

            var values = new float[shape.Aggregate(1L, (all, one) => all * one)];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadSingle();
            }

            found[name] = (shape, values);
        }

        return found;
    }
}
