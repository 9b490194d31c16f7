using NewsQA.Embedding;

namespace NewsQA.Training.Learning;

/// <summary>One side of a batch, forwards and back through the encoder.</summary>
/// <param name="weights">The encoder.</param>
/// <param name="role">The side.</param>
/// <param name="texts">Texts in a batch.</param>
internal sealed class BatchEncoder(EncoderWeights weights, EmbeddingRole role, int texts)
{
    private readonly int _dimension = weights.Dimension;
    private readonly float[] _norms = new float[texts];
    private TokenBag[] _bags = [];

    /// <summary>float[texts, dimension], rows of norm 1, or 0 for a text without a piece.</summary>
    public float[] Vectors { get; } = new float[texts * weights.Dimension];

    /// <summary>
    /// float[texts, dimension]: the gradient by the vectors, and after <see cref="Backward"/> by the sums that they were before they were scaled.
    /// </summary>
    public float[] Gradient { get; } = new float[texts * weights.Dimension];

    /// <summary>Encodes the texts.</summary>
    public void Forward(TokenBag[] bags)
    {
        _bags = bags;
        Parallel.For(0, texts, text =>
        {
            var vector = Vectors.AsSpan(text * _dimension, _dimension);
            weights.Sum(bags[text], role, vector);
            _norms[text] = MathF.Sqrt(VectorMath.Dot(vector, vector));
            VectorMath.Scale(vector, _norms[text] > 0 ? 1 / _norms[text] : 0);
        });
    }

    /// <summary>Takes the gradient back over the scaling to norm 1.</summary>
    public void Backward() => Parallel.For(0, texts, text =>
    {
        var gradient = Gradient.AsSpan(text * _dimension, _dimension);
        var vector = Vectors.AsSpan(text * _dimension, _dimension);
        VectorMath.AddScaled(vector, -VectorMath.Dot(vector, gradient), gradient);
        VectorMath.Scale(gradient, _norms[text] > 0 ? 1 / _norms[text] : 0);
    });

    /// <summary>Where each piece was used.</summary>
    /// <param name="uses">Receives them, text by text.</param>
    public void AddUses(List<PieceUse> uses)
    {
        for (var text = 0; text < texts; text++)
        {
            var (ids, counts) = _bags[text];
            for (var i = 0; i < ids.Length; i++)
            {
                uses.Add(new PieceUse(ids[i], role, text, counts[i]));
            }
        }
    }
}

/// <summary>A piece in a text of a batch.</summary>
internal readonly record struct PieceUse(int Piece, EmbeddingRole Role, int Text, int Count);
