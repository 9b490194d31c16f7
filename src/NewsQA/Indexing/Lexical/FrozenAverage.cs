namespace NewsQA.Indexing.Lexical;

/// <summary>
/// When the average length that impacts are computed with follows the real one. Between those times it stays, so that a write changes no
/// passage but its own.
/// </summary>
internal static class FrozenAverage
{
    // A drift of a tenth moves the score of a term by 4 % at most (k1 1.2, b 0.75, tf 1).
    private const double MaxDrift = 0.1;

    /// <summary>The average to use after a write.</summary>
    /// <param name="frozen">The one in use; 0 in an empty index.</param>
    /// <param name="totalLength">Terms of all passages, headers included.</param>
    /// <param name="passages">Passages.</param>
    /// <returns><paramref name="frozen"/> itself while the real average lies within a tenth of it, else the real one.</returns>
    public static double Next(double frozen, long totalLength, int passages)
    {
        var real = passages == 0 ? 0 : (double)totalLength / passages;
        return Math.Abs(real - frozen) <= MaxDrift * frozen ? frozen : real;
    }
}
