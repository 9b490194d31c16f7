using System.Runtime.InteropServices;
using NewsQA.Client;

namespace NewsQA.Training.Learning;

/// <summary>
/// A training that was interrupted, in a file: options, step, weights and the optimizer's sums. A resumed training ends in the same model.
/// </summary>
internal static class Checkpoint
{
    /// <summary>Writes the file, beside and then in place, so that there is never half of one.</summary>
    public static void Write(string path, string options, int step, EncoderWeights weights, EncoderOptimizer optimizer)
    {
        var beside = path + ".new";
        using (var writer = new BinaryWriter(File.Create(beside)))
        {
            writer.Write(options);
            writer.Write(step);
            foreach (var numbers in Numbers(weights, optimizer))
            {
                writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
            }
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Reads the file into the weights and the optimizer.</summary>
    /// <returns>The steps that were done; 0 when there is no file.</returns>
    /// <exception cref="NewsQAException">It is of a training with other options or another vocabulary.</exception>
    public static int Read(string path, string options, EncoderWeights weights, EncoderOptimizer optimizer)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadString() is var found && found != options)
        {
            throw new NewsQAException($"{path} is of a training with other options ({found}). Delete it, or train into another folder.");
        }

        var step = reader.ReadInt32();
        foreach (var numbers in Numbers(weights, optimizer))
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        return step;
    }

    private static IEnumerable<float[]> Numbers(EncoderWeights weights, EncoderOptimizer optimizer) =>
        [weights.Rows, .. weights.LogWeights, weights.CountPowers, .. optimizer.State];
}
