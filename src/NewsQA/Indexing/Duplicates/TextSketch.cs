using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Duplicates;

/// <summary>The lowest of a text's shingles: a sample that falls on the same places of every copy (bottom-k, Broder 1997).</summary>
/// <param name="Shingles">How many shingles the text has.</param>
/// <param name="Hashes">The lowest, ascending, each once; at most <see cref="Size"/>.</param>
internal sealed record TextSketch(int Shingles, uint[] Hashes)
{
    /// <summary>Hashes kept. With 64, a third of an article shares about 21 with the whole; 8 bytes each in memory are half a KiB an article.</summary>
    public const int Size = 64;

    /// <summary>Samples a text.</summary>
    /// <param name="shingles">Its shingles.</param>
    /// <returns>The sketch.</returns>
    public static TextSketch Of(uint[] shingles)
    {
        var sorted = (uint[])shingles.Clone();
        Array.Sort(sorted);
        var lowest = new List<uint>(Size);
        for (var i = 0; i < sorted.Length && lowest.Count < Size; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                lowest.Add(sorted[i]);
            }
        }

        return new TextSketch(shingles.Length, [.. lowest]);
    }

    /// <summary>How many hashes two sketches have in common.</summary>
    /// <param name="other">The other.</param>
    public int SharedWith(TextSketch other)
    {
        var (own, theirs, shared) = (0, 0, 0);
        while (own < Hashes.Length && theirs < other.Hashes.Length)
        {
            shared += Hashes[own] == other.Hashes[theirs] ? 1 : 0;
            (own, theirs) = (own + (Hashes[own] <= other.Hashes[theirs] ? 1 : 0), theirs + (other.Hashes[theirs] <= Hashes[own] ? 1 : 0));
        }

        return shared;
    }

    /// <summary>The hashes as they are stored.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes<uint>(Hashes).ToArray();

    /// <summary>A sketch as stored.</summary>
    /// <param name="shingles">How many shingles the text has.</param>
    /// <param name="bytes">The hashes.</param>
    public static TextSketch From(int shingles, byte[] bytes) => new(shingles, MemoryMarshal.Cast<byte, uint>(bytes).ToArray());
}
