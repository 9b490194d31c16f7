namespace NewsQA.Indexing.Lexical;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009): the sum over the query's terms of weight × idf × impact, with
/// <c>impact = tf (k1 + 1) / (tf + k1 (1 - b + b × length / average length))</c> and
/// <c>tf = tf in the passage + header weight × tf in the header</c>. The impact is known when a passage is indexed; the idf when it is searched.
/// </summary>
/// <param name="options">k1, b and the header's weight.</param>
/// <param name="averageLength">Terms in an average passage, header included, frozen; see <see cref="FrozenAverage"/>.</param>
internal sealed class Bm25(IndexOptions options, double averageLength)
{
    /// <summary>The part of an impact that is the same for all terms of a passage.</summary>
    /// <param name="length">Terms in the passage, header included.</param>
    /// <returns>k1 (1 - b + b × length / average length).</returns>
    public double Discount(int length) =>
        options.K1 * (1 - options.B + (averageLength > 0 ? options.B * length / averageLength : 0));

    /// <summary>What a term of a passage adds to its score, idf and weight aside.</summary>
    /// <param name="bodyCount">Occurrences in the passage's text.</param>
    /// <param name="headerCount">Occurrences in the header.</param>
    /// <param name="discount"><see cref="Discount"/> of the passage.</param>
    /// <returns>0 to k1 + 1.</returns>
    public double Impact(int bodyCount, int headerCount, double discount)
    {
        var tf = bodyCount + (options.HeaderWeight * headerCount);
        return tf <= 0 ? 0 : tf * (options.K1 + 1) / (tf + discount);
    }
}
