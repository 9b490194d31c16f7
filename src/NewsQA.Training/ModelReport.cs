using System.Globalization;
using System.Security.Cryptography;
using NewsQA.Training.Export;
using NewsQA.Training.Learning;

namespace NewsQA.Training;

/// <summary>What a finished training says of its model: what the manifest needs, and what one byte a number cost.</summary>
internal static class ModelReport
{
    /// <summary>The report.</summary>
    /// <param name="folder">Holds <c>model.onnx</c> and <c>vocab.txt</c>.</param>
    /// <param name="weights">The weights before they were rounded.</param>
    public static IEnumerable<string> Lines(string folder, EncoderWeights weights)
    {
        foreach (var file in new[] { "model.onnx", "vocab.txt" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            yield return $"{file}: {bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"count powers: {weights.CountPowers[0]:F3} in queries, {weights.CountPowers[1]:F3} in passages; " +
            $"rounding leaves rows a mean cosine of {MeanCosine(weights):F6}");
    }

    private static double MeanCosine(EncoderWeights weights)
    {
        var rows = new QuantizedRows(weights);
        return Enumerable.Range(EncoderWeights.FirstPiece, weights.Pieces - EncoderWeights.FirstPiece).AsParallel().AsOrdered().Average(piece =>
        {
            var row = weights.Row(piece);
            float[] rounded = [.. rows.Values.AsSpan(piece * weights.Dimension, weights.Dimension).ToArray().Select(value => (float)value)];
            return VectorMath.Dot(row, rounded) / Math.Sqrt((double)VectorMath.Dot(row, row) * VectorMath.Dot(rounded, rounded));
        });
    }
}
