using NewsQA.Embedding;

namespace NewsQA.Training.Learning;

/// <summary>Moves the encoder's weights against the gradient.</summary>
/// <param name="weights">The encoder.</param>
/// <param name="rowRate">Rate of the rows.</param>
/// <param name="weightRate">Rate of the logarithms of the weights, and of the powers.</param>
internal sealed class EncoderOptimizer(EncoderWeights weights, float rowRate, float weightRate) : IGradientSink
{
    private readonly RowAdagrad _rows = new(weights.Pieces, rowRate);
    private readonly RowAdagrad[] _weights = [new(weights.Pieces, weightRate), new(weights.Pieces, weightRate)];
    private readonly RowAdagrad _powers = new(2, weightRate);

    /// <summary>What is left of the rates, 0 to 1.</summary>
    public float RateFactor { get; set; } = 1;

    /// <summary>What a checkpoint must keep.</summary>
    public IReadOnlyList<float[]> State => [_rows.Squares, _weights[0].Squares, _weights[1].Squares, _powers.Squares];

    /// <inheritdoc/>
    public void AddPiece(int piece, ReadOnlySpan<float> row, float queryWeight, float passageWeight)
    {
        _rows.Step(piece, row, weights.Row(piece), RateFactor);
        Step(EmbeddingRole.Query, piece, queryWeight);
        Step(EmbeddingRole.Passage, piece, passageWeight);
    }

    /// <inheritdoc/>
    public void AddCountPower(EmbeddingRole role, float gradient) =>
        weights.CountPowers[(int)role] = _powers.Step((int)role, gradient, weights.CountPowers[(int)role], RateFactor);

    // A piece that is on one side only has no gradient on the other.
    private void Step(EmbeddingRole role, int piece, float gradient)
    {
        if (gradient != 0)
        {
            ref var weight = ref weights.LogWeights[(int)role][piece];
            weight = _weights[(int)role].Step(piece, gradient, weight, RateFactor);
        }
    }
}
