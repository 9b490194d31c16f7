using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Terms as places of a sparse vector: the upper 32 bits of <see cref="TermHash"/>. Of a million different terms some 116 pairs share a place, one term in
/// 4,300: their values add up, they count as one term in frequencies, and a passage may be found by the other word of such a pair. It stays a candidate like any other, and what measures
/// candidates reads their texts.
/// </summary>
internal static class PassageTerms
{
    /// <summary>The place of a term.</summary>
    /// <param name="hash">Its hash.</param>
    public static uint PlaceOf(ulong hash) => (uint)(hash >> 32);

    /// <summary>The place of a term.</summary>
    /// <param name="term">The term.</param>
    public static uint PlaceOf(string term) => PlaceOf(TermHash.Of(term));

    /// <summary>A passage as a vector of BM25 impacts, which an inner product with weight × idf makes its score.</summary>
    /// <param name="header">Terms of its article's header.</param>
    /// <param name="body">Its own terms.</param>
    /// <param name="bm25">How impacts are computed.</param>
    /// <returns>The vector; null for a passage without terms.</returns>
    public static SparseVector? ToVector(TermCounts header, TermCounts body, Bm25 bm25)
    {
        var discount = bm25.Discount(header.Length + body.Length);
        var values = new SortedDictionary<uint, double>();
        foreach (var (hash, inHeader, inBody) in Union(header, body))
        {
            var place = PlaceOf(hash);
            values[place] = values.GetValueOrDefault(place) + bm25.Impact(inBody, inHeader, discount);
        }

        return values.Count == 0 ? null : new SparseVector([.. values.Keys], [.. values.Values.Select(value => (float)value)]);
    }

    /// <summary>Counts in how many passages of an article each term occurs.</summary>
    /// <param name="terms">The article's terms.</param>
    /// <param name="into">Where to add, by place.</param>
    /// <param name="sign">1 to add, -1 to take away.</param>
    public static void Count(ArticleTerms terms, Dictionary<uint, int> into, int sign)
    {
        foreach (var passage in terms.Passages)
        {
            foreach (var place in Union(terms.Header, passage).Select(term => PlaceOf(term.Hash)).Distinct())
            {
                into[place] = into.GetValueOrDefault(place) + sign;
            }
        }
    }

    private static IEnumerable<(ulong Hash, int Header, int Body)> Union(TermCounts header, TermCounts body)
    {
        var (h, b) = (0, 0);
        while (h < header.Hashes.Length || b < body.Hashes.Length)
        {
            var isHeader = h < header.Hashes.Length && (b == body.Hashes.Length || header.Hashes[h] <= body.Hashes[b]);
            var isBody = b < body.Hashes.Length && (h == header.Hashes.Length || body.Hashes[b] <= header.Hashes[h]);
            yield return (isHeader ? header.Hashes[h] : body.Hashes[b], isHeader ? header.Counts[h++] : 0, isBody ? body.Counts[b++] : 0);
        }
    }
}
