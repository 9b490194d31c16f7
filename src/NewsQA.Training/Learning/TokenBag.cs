namespace NewsQA.Training.Learning;

/// <summary>A text as the encoder sees it: which pieces, each how often. Order does not matter to it.</summary>
/// <param name="Ids">The pieces' ids, ascending, each once, without special tokens.</param>
/// <param name="Counts">How often each is there, 1 or more.</param>
internal readonly record struct TokenBag(int[] Ids, int[] Counts)
{
    /// <summary>Counts the pieces of a text.</summary>
    /// <param name="tokens">The ids in the text's order; sorted in place.</param>
    /// <returns>The bag; special tokens, all below <see cref="EncoderWeights.FirstPiece"/>, are left out.</returns>
    public static TokenBag Of(Span<int> tokens)
    {
        tokens.Sort();
        var first = 0;
        while (first < tokens.Length && tokens[first] < EncoderWeights.FirstPiece)
        {
            first++;
        }

        var ids = new List<int>(tokens.Length);
        var counts = new List<int>(tokens.Length);
        foreach (var token in tokens[first..])
        {
            if (ids.Count > 0 && ids[^1] == token)
            {
                counts[^1]++;
            }
            else
            {
                ids.Add(token);
                counts.Add(1);
            }
        }

        return new TokenBag([.. ids], [.. counts]);
    }
}
