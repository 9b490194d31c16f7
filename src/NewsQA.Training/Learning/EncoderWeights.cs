using NewsQA.Embedding;

namespace NewsQA.Training.Learning;

/// <summary>
/// What is learned. A text's vector is the sum over its pieces u of <c>exp(w[role, u]) · count(u)^p[role] · row[u]</c>, scaled to L2 norm 1:
/// a row says what a piece is about, w how much it matters on that side of a search, and p how far saying it again adds.
/// </summary>
internal sealed class EncoderWeights
{
    /// <summary>Ids below it are special tokens, which add nothing.</summary>
    public const int FirstPiece = 5;

    /// <summary>Weights of zero.</summary>
    /// <param name="pieces">Pieces in the vocabulary, special tokens included.</param>
    /// <param name="dimension">Numbers in a vector, a multiple of <see cref="VectorMath.Lanes"/>.</param>
    public EncoderWeights(int pieces, int dimension)
    {
        if (dimension % VectorMath.Lanes != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"It must be a multiple of {VectorMath.Lanes}.");
        }

        Pieces = pieces;
        Dimension = dimension;
        Rows = new float[(long)pieces * dimension];
        LogWeights = [new float[pieces], new float[pieces]];
    }

    /// <summary>Pieces in the vocabulary, special tokens included.</summary>
    public int Pieces { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimension { get; }

    /// <summary>float[pieces, dimension].</summary>
    public float[] Rows { get; }

    /// <summary>Logarithms of the weights, float[role][piece].</summary>
    public float[][] LogWeights { get; }

    /// <summary>Powers of the count, by role. They start at a square root, between saying it once and counting each time.</summary>
    public float[] CountPowers { get; } = [0.5f, 0.5f];

    /// <summary>The row of a piece.</summary>
    public Span<float> Row(int piece) => Rows.AsSpan(piece * Dimension, Dimension);

    /// <summary>How much a piece adds to a text.</summary>
    public float Gain(EmbeddingRole role, int piece, int count)
    {
        var power = count == 1 ? 0 : CountPowers[(int)role] * MathF.Log(count);
        return MathF.Exp(LogWeights[(int)role][piece] + power);
    }

    /// <summary>Sums the rows of a text.</summary>
    /// <param name="bag">The text.</param>
    /// <param name="role">Its side.</param>
    /// <param name="sum">Receives the sum, not yet scaled.</param>
    public void Sum(TokenBag bag, EmbeddingRole role, Span<float> sum)
    {
        sum.Clear();
        for (var i = 0; i < bag.Ids.Length; i++)
        {
            VectorMath.AddScaled(Row(bag.Ids[i]), Gain(role, bag.Ids[i], bag.Counts[i]), sum);
        }
    }
}
