namespace NewsQA.Embedding;

/// <summary>Groups texts of like length, so that little of a batch is padding.</summary>
internal static class TokenBatches
{
    /// <summary>Cuts the texts, longest first, into batches.</summary>
    /// <param name="tokens">The ids of each text; texts without any are left out.</param>
    /// <param name="budget">Tokens in a batch, padding included; a longer text is a batch of its own.</param>
    /// <returns>Rows of <paramref name="tokens"/>, each in one batch, the longest of a batch first.</returns>
    public static List<int[]> Plan(int[][] tokens, int budget)
    {
        var rows = Enumerable.Range(0, tokens.Length).Where(row => tokens[row].Length > 0).ToArray();
        Array.Sort(rows, (left, right) => (-tokens[left].Length, left).CompareTo((-tokens[right].Length, right)));

        var batches = new List<int[]>();
        for (var start = 0; start < rows.Length;)
        {
            var size = Math.Clamp(budget / tokens[rows[start]].Length, 1, rows.Length - start);
            batches.Add(rows[start..(start + size)]);
            start += size;
        }

        return batches;
    }
}
