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
}
