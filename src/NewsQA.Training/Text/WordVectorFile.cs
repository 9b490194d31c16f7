using System.Text;
using NewsQA.Training.Learning;

namespace NewsQA.Training.Text;

/// <summary>
/// Word vectors in a file: <c>GGE1</c>, pieces and dimension as 32-bit numbers, a 32-bit float scale per row, rows of signed bytes, then each piece as a 16-bit length
/// and UTF-8. The lowest byte first.
/// </summary>
internal sealed class WordVectorFile
{
    private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);
    private readonly float[][] _projection;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimension">Numbers in the vectors that they are projected to.</param>
    /// <param name="seed">Decides the projection, of random signs.</param>
    public WordVectorFile(string path, int dimension, int seed)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        if (Encoding.ASCII.GetString(reader.ReadBytes(4)) != "GGE1")
        {
            throw new InvalidDataException($"{path} holds no word vectors: it does not begin with GGE1.");
        }

        var (count, size) = (reader.ReadInt32(), reader.ReadInt32());
        var scales = Enumerable.Range(0, count).Select(_ => reader.ReadSingle()).ToArray();
        var rows = reader.ReadBytes(count * size);
        for (var row = 0; row < count; row++)
        {
            var piece = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadUInt16()));
            _vectors[piece] = [.. rows.AsSpan(row * size, size).ToArray().Select(value => (sbyte)value * scales[row])];
        }

        var random = new Random(seed);
        _projection = [.. Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, dimension).Select(_ => random.Next(2) == 0 ? 1f : -1f).ToArray())];
    }

    /// <summary>The vector of a piece, or the mean of those of its longest known pieces; null when there is none.</summary>
    public float[]? Find(string piece) => _vectors.TryGetValue(piece, out var vector) ? vector : Mean(piece);

    /// <summary>Adds a projected vector, scaled to a norm.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="target">What it is added to.</param>
    /// <param name="norm">The norm that it has there, nearly.</param>
    public void Project(float[] vector, Span<float> target, double norm)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value) * target.Length);
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            VectorMath.AddScaled(_projection[i], (float)(vector[i] * norm / length), target);
        }
    }

    private float[]? Mean(string piece)
    {
        float[]? sum = null;
        var rest = piece;
        while (rest.Length > 0)
        {
            var length = Enumerable.Range(1, rest.Length).LastOrDefault(n => _vectors.ContainsKey(rest[..n]));
            if (length <= (rest.StartsWith("##", StringComparison.Ordinal) ? 2 : 0))
            {
                return sum;
            }

            var vector = _vectors[rest[..length]];
            sum = sum is null ? vector : [.. sum.Zip(vector, (x, y) => x + y)];
            rest = length == rest.Length ? "" : "##" + rest[length..];
        }

        return sum;
    }
}
