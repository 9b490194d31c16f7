using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Vectors as stored: 32-bit floats, low byte first, one after the other.</summary>
internal static class PackedVectors
{
    /// <summary>Packs vectors.</summary>
    /// <param name="vectors">All of one dimension.</param>
    /// <returns>The bytes.</returns>
    public static byte[] ToBytes(IReadOnlyList<float[]> vectors)
    {
        var dimension = vectors.Count == 0 ? 0 : vectors[0].Length;
        var bytes = new byte[vectors.Count * dimension * sizeof(float)];
        for (var i = 0; i < vectors.Count; i++)
        {
            MemoryMarshal.AsBytes<float>(vectors[i]).CopyTo(bytes.AsSpan(i * dimension * sizeof(float)));
        }

        return bytes;
    }

    /// <summary>Checks vectors at the door.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="dimension">What they must have.</param>
    /// <param name="owner">Whose they are, for the message.</param>
    /// <exception cref="ArgumentException">One has another dimension, or holds something that is not a number.</exception>
    public static void Check(IEnumerable<float[]> vectors, int dimension, string owner)
    {
        foreach (var vector in vectors)
        {
            if (vector.Length != dimension)
            {
                throw new ArgumentException($"{owner} has a vector of {vector.Length} numbers; the index has {dimension}.", nameof(vectors));
            }

            if (!Array.TrueForAll(vector, float.IsFinite))
            {
                throw new ArgumentException($"{owner} has a vector with NaN or infinity in it.", nameof(vectors));
            }
        }
    }
}
