using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Lexical;

/// <summary>
/// A term's identity in the index: 64 bits, the same in every process and version, so that segments need no dictionary of strings and a deleted
/// article leaves no words behind. Among a million terms, two share a hash with a chance of 3 in 100 million.
/// </summary>
internal static class TermHash
{
    /// <summary>Hashes a term: four units at a time, then the rest one by one, multiplied and folded, then murmur3's finaliser.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Its hash.</returns>
    public static ulong Of(ReadOnlySpan<char> term)
    {
        var hash = 0xCBF29CE484222325UL ^ ((ulong)term.Length * 0x9E3779B97F4A7C15UL);
        while (term.Length >= 4)
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(term)));
            term = term[4..];
        }

        foreach (var c in term)
        {
            hash = Mix(hash, c);
        }

        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    private static ulong Mix(ulong hash, ulong block)
    {
        hash = (hash ^ block) * 0x9FB21C651E98DF25UL;
        return hash ^ (hash >> 32);
    }
}
