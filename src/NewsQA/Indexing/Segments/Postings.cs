namespace NewsQA.Indexing.Segments;

/// <summary>The passages of each term, with what the term adds to each one's score before idf. One flat array each; a term has a slice.</summary>
/// <param name="Hashes">The terms' hashes, ascending.</param>
/// <param name="Starts">Where each term's slice begins; one more entry than terms.</param>
/// <param name="Passages">Places of passages, ascending within a term.</param>
/// <param name="Impacts">The impact of the term in each passage; see <see cref="Lexical.Bm25"/>.</param>
internal sealed record Postings(ulong[] Hashes, int[] Starts, int[] Passages, float[] Impacts)
{
    /// <summary>Finds a term's slice.</summary>
    /// <param name="hash">The term.</param>
    /// <returns>Its bounds; empty when the term does not occur.</returns>
    public Range Find(ulong hash)
    {
        var i = Array.BinarySearch(Hashes, hash);
        return i < 0 ? 0..0 : Starts[i]..Starts[i + 1];
    }
}
