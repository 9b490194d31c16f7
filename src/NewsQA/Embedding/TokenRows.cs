namespace NewsQA.Embedding;

/// <summary>Tokenized texts, as a graph reads them.</summary>
/// <param name="Ids">The ids of each text.</param>
/// <param name="SecondFrom">For pairs of texts, the place in each row where the second one starts; null for single texts.</param>
internal readonly record struct TokenRows(int[][] Ids, int[]? SecondFrom = null)
{
    /// <summary>Fills one input of a batch.</summary>
    /// <param name="cells">Receives int64 [rows, length of the longest].</param>
    /// <param name="input">The input's name, one that <see cref="GraphSignature"/> knows.</param>
    /// <param name="rows">Which texts, the longest first.</param>
    /// <param name="padding">The id that fills the shorter ones.</param>
    public void Fill(Span<long> cells, string input, int[] rows, int padding)
    {
        cells.Fill(input == GraphSignature.Ids ? padding : 0);
        var length = cells.Length / rows.Length;
        for (var row = 0; row < rows.Length; row++)
        {
            var ids = Ids[rows[row]];
            var target = cells.Slice(row * length, ids.Length);
            switch (input)
            {
                case GraphSignature.Ids:
                    Copy(ids, target);
                    break;
                case GraphSignature.Mask:
                    target.Fill(1);
                    break;
                default:
                    target[(SecondFrom?[rows[row]] ?? ids.Length)..].Fill(1);
                    break;
            }
        }
    }

    private static void Copy(int[] ids, Span<long> target)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            target[i] = ids[i];
        }
    }
}
