using static TorchSharp.torch;

namespace NewsQA.ReaderTraining;

/// <summary>What was learned, as plain numbers and as the file that the engine reads.</summary>
internal static class ReaderFiles
{
    /// <summary>Every weight by name.</summary>
    public static Dictionary<string, float[]> Weights(ReaderModule module) =>
        module.Parameters.Select(p => (p.Key, Value: (Tensor)p.Value)).Concat(module.Fixed.Select(f => (f.Key, f.Value))).ToDictionary(p => p.Key, p => p.Value.detach().contiguous().data<float>().ToArray(), StringComparer.Ordinal);

    /// <summary>Writes the graph.</summary>
    public static void Write(string file, ReaderModule module) => File.WriteAllBytes(file, ReaderGraph.Write(Weights(module), module.Layers));
}
