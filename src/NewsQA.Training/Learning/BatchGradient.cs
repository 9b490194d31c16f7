using NewsQA.Embedding;

namespace NewsQA.Training.Learning;

/// <summary>The loss of a batch of pairs and its gradient by the encoder's weights.</summary>
/// <param name="weights">The encoder.</param>
/// <param name="pairs">Pairs in a batch, a multiple of 16.</param>
/// <param name="scale">One over the temperature.</param>
internal sealed class BatchGradient(EncoderWeights weights, int pairs, float scale)
{
    // A piece is worked on by one thread, its uses in their order: the sums do not depend on how many threads there are.
    private const int PiecesPerTask = 256;

    private readonly ContrastiveLoss _loss = new(pairs, weights.Dimension, scale);
    private readonly BatchEncoder _queries = new(weights, EmbeddingRole.Query, pairs);
    private readonly BatchEncoder _passages = new(weights, EmbeddingRole.Passage, pairs);
    private readonly List<PieceUse> _uses = [];
    private readonly int[] _starts = new int[weights.Pieces + 1];

    /// <summary>The loss alone.</summary>
    public float Loss(TextPair[] batch)
    {
        _queries.Forward([.. batch.Select(pair => pair.Query)]);
        _passages.Forward([.. batch.Select(pair => pair.Passage)]);
        return _loss.Compute(_queries.Vectors, _passages.Vectors, _queries.Gradient, _passages.Gradient);
    }

    /// <summary>The loss and its gradient.</summary>
    /// <param name="batch">The pairs.</param>
    /// <param name="sink">Receives the gradient. It may change a piece's own row and weights when it is told of it, and the powers.</param>
    /// <returns>The loss before any change.</returns>
    public float Compute(TextPair[] batch, IGradientSink sink)
    {
        var loss = Loss(batch);
        _queries.Backward();
        _passages.Backward();
        var uses = SortedUses();
        var tasks = (weights.Pieces + PiecesPerTask - 1) / PiecesPerTask;
        var byPower = new float[tasks, 2];
        Parallel.For(0, tasks, task =>
        {
            var last = Math.Min((task + 1) * PiecesPerTask, weights.Pieces);
            Span<float> powers = stackalloc float[2];
            for (var piece = task * PiecesPerTask; piece < last; piece++)
            {
                AddPiece(uses.AsSpan(_starts[piece].._starts[piece + 1]), sink, powers);
            }

            (byPower[task, 0], byPower[task, 1]) = (powers[0], powers[1]);
        });
        foreach (var role in Enum.GetValues<EmbeddingRole>())
        {
            sink.AddCountPower(role, Enumerable.Range(0, tasks).Sum(task => byPower[task, (int)role]));
        }

        return loss;
    }

    private void AddPiece(ReadOnlySpan<PieceUse> uses, IGradientSink sink, Span<float> powers)
    {
        if (uses.IsEmpty)
        {
            return;
        }

        Span<float> rowGradient = stackalloc float[weights.Dimension];
        Span<float> weightGradients = stackalloc float[2];
        rowGradient.Clear();
        weightGradients.Clear();
        var row = weights.Row(uses[0].Piece);
        foreach (var use in uses)
        {
            var side = use.Role == EmbeddingRole.Query ? _queries : _passages;
            var textGradient = side.Gradient.AsSpan(use.Text * weights.Dimension, weights.Dimension);
            var gain = weights.Gain(use.Role, use.Piece, use.Count);
            VectorMath.AddScaled(textGradient, gain, rowGradient);
            var byLogGain = gain * VectorMath.Dot(textGradient, row);
            weightGradients[(int)use.Role] += byLogGain;
            powers[(int)use.Role] += use.Count == 1 ? 0 : byLogGain * MathF.Log(use.Count);
        }

        sink.AddPiece(uses[0].Piece, rowGradient, weightGradients[(int)EmbeddingRole.Query], weightGradients[(int)EmbeddingRole.Passage]);
    }

    /// <summary>Sorts the batch's uses by piece, by counting; <see cref="_starts"/> then says where each piece's begin.</summary>
    private PieceUse[] SortedUses()
    {
        _uses.Clear();
        _queries.AddUses(_uses);
        _passages.AddUses(_uses);
        Array.Clear(_starts);
        foreach (var use in _uses)
        {
            _starts[use.Piece + 1]++;
        }

        for (var piece = 0; piece < weights.Pieces; piece++)
        {
            _starts[piece + 1] += _starts[piece];
        }

        var next = _starts[..^1];
        var sorted = new PieceUse[_uses.Count];
        foreach (var use in _uses)
        {
            sorted[next[use.Piece]++] = use;
        }

        return sorted;
    }
}
