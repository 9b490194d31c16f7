using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Lexical;

/// <summary>How often which terms occur in one text.</summary>
/// <param name="Hashes">The terms' hashes, ascending, each once.</param>
/// <param name="Counts">How often each occurs.</param>
/// <param name="Length">Occurrences of all terms.</param>
internal sealed record TermCounts(ulong[] Hashes, int[] Counts, int Length)
{
    /// <summary>Counts terms.</summary>
    /// <param name="occurrences">The hash of each occurrence; is left sorted.</param>
    /// <returns>The counts.</returns>
    public static TermCounts Of(List<ulong> occurrences)
    {
        var sorted = CollectionsMarshal.AsSpan(occurrences);
        sorted.Sort();
        var hashes = new ulong[sorted.Length];
        var counts = new int[sorted.Length];
        var distinct = 0;
        foreach (var hash in sorted)
        {
            if (distinct == 0 || hashes[distinct - 1] != hash)
            {
                hashes[distinct++] = hash;
            }

            counts[distinct - 1]++;
        }

        return new TermCounts(hashes[..distinct], counts[..distinct], sorted.Length);
    }
}
