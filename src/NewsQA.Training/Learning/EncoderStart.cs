using NewsQA.Indexing.Lexical;

namespace NewsQA.Training.Learning;

/// <summary>What the weights are before the first step.</summary>
/// <param name="seed">Decides the signs.</param>
/// <param name="stemShare">Part of a row, by its square, that all words of one stem have in common, 0 to 1.</param>
internal sealed class EncoderStart(int seed, double stemShare)
{
    /// <summary>
    /// Fills the weights. Rows are random signs, so that each piece starts as itself and unlike any other: a random projection keeps what
    /// texts have in common (Achlioptas, 2003), and what is too rare to learn still matches itself. Weights start as an inverse frequency.
    /// </summary>
    /// <param name="weights">The encoder.</param>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="counts">How often each is in the corpus.</param>
    public void Fill(EncoderWeights weights, IReadOnlyList<string> vocabulary, long[] counts)
    {
        Parallel.For(EncoderWeights.FirstPiece, weights.Pieces, piece => FillRow(weights.Row(piece), vocabulary[piece]));
        var total = (double)counts.Sum();
        for (var piece = EncoderWeights.FirstPiece; piece < weights.Pieces; piece++)
        {
            // As if a text had a hundred pieces: about what is known as the inverse document frequency.
            var weight = (float)Math.Log(Math.Log(1 + (total / 100 / (counts[piece] + 1))) + 0.01);
            weights.LogWeights[0][piece] = weights.LogWeights[1][piece] = weight;
        }
    }

    private void FillRow(Span<float> row, string piece)
    {
        AddSigns(row, piece, 1 - stemShare);
        AddSigns(row, "stem " + StemOf(piece), stemShare);
    }

    private void AddSigns(Span<float> row, string name, double share)
    {
        var random = new Random(SeedOf(seed, name));
        var size = (float)Math.Sqrt(share / row.Length);
        foreach (ref var value in row)
        {
            value += random.Next(2) == 0 ? size : -size;
        }
    }

    private static string StemOf(string piece)
    {
        Span<char> letters = stackalloc char[piece.Length];
        piece.CopyTo(letters);
        return piece.All(char.IsAsciiLetterLower) ? letters[..Porter2Stemmer.StemInPlace(letters)].ToString() : piece;
    }

    // FNV-1a.
    private static int SeedOf(int seed, string name) =>
        (int)name.Aggregate(2166136261u ^ (uint)seed, (hash, letter) => (hash ^ letter) * 16777619);
}
