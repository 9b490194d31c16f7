namespace NewsQA.Training.Learning;

/// <summary>
/// The symmetric in-batch contrastive loss (InfoNCE, van den Oord et al., arXiv 1807.03748): the mean over pairs i of
/// <c>½(-log softmax_j(s·q_i·p_j)[i] - log softmax_j(s·q_j·p_i)[i])</c>, where s is one over the temperature: each query is to find its
/// passage among those of the batch, and each passage its query.
/// </summary>
/// <param name="pairs">Pairs in a batch, a multiple of 16.</param>
/// <param name="dimension">Numbers in a vector.</param>
/// <param name="scale">s.</param>
internal sealed class ContrastiveLoss(int pairs, int dimension, float scale)
{
    private readonly float[] _scores = new float[pairs * pairs];
    private readonly float[] _transposed = new float[pairs * pairs];
    private readonly float[] _turned = new float[pairs * dimension];
    private readonly float[] _columnSums = new float[pairs];
    private readonly float[] _losses = new float[pairs];

    /// <summary>The loss and its gradient.</summary>
    /// <param name="queries">float[pairs, dimension], rows of norm 1 or 0.</param>
    /// <param name="passages">The same of the passages.</param>
    /// <param name="queryGradient">Receives the gradient by <paramref name="queries"/>.</param>
    /// <param name="passageGradient">Receives the gradient by <paramref name="passages"/>.</param>
    /// <returns>The loss, 0 or more; log(pairs) for vectors that say nothing.</returns>
    public float Compute(float[] queries, float[] passages, float[] queryGradient, float[] passageGradient)
    {
        VectorMath.MultiplyByRows(queries, passages, dimension, _scores);
        var loss = ToGradient();

        Transpose(passages, pairs, dimension, _turned);
        VectorMath.MultiplyByRows(_scores, _turned, pairs, queryGradient);
        Transpose(_scores, pairs, pairs, _transposed);
        Transpose(queries, pairs, dimension, _turned);
        VectorMath.MultiplyByRows(_transposed, _turned, pairs, passageGradient);
        return loss;
    }

    /// <summary>
    /// Turns the cosines into the gradient by them. No cosine is above 1, so exp(s(cosine - 1)) neither overflows nor, for s below 80, vanishes.
    /// </summary>
    private float ToGradient()
    {
        var diagonal = new float[pairs];
        var rowSums = new float[pairs];
        Parallel.For(0, pairs, i =>
        {
            var row = _scores.AsSpan(i * pairs, pairs);
            diagonal[i] = scale * (row[i] - 1);
            rowSums[i] = Exponentiate(row);
        });
        SumColumns();

        var share = scale / (2 * pairs);
        Parallel.For(0, pairs, i =>
        {
            var row = _scores.AsSpan(i * pairs, pairs);
            for (var j = 0; j < pairs; j++)
            {
                row[j] *= share * ((1 / rowSums[i]) + (1 / _columnSums[j]));
            }

            row[i] -= 2 * share;
            _losses[i] = (MathF.Log(rowSums[i]) + MathF.Log(_columnSums[i]) - (2 * diagonal[i])) / 2;
        });
        return _losses.Sum() / pairs;
    }

    private float Exponentiate(Span<float> row)
    {
        var sum = 0f;
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = MathF.Exp(scale * (row[j] - 1));
            sum += row[j];
        }

        return sum;
    }

    private void SumColumns()
    {
        Array.Clear(_columnSums);
        for (var i = 0; i < pairs; i++)
        {
            VectorMath.AddScaled(_scores.AsSpan(i * pairs, pairs), 1, _columnSums);
        }
    }

    private static void Transpose(float[] source, int rows, int columns, float[] target)
    {
        const int Tile = 16;
        Parallel.For(0, columns / Tile, tile =>
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = tile * Tile; column < (tile + 1) * Tile; column++)
                {
                    target[(column * rows) + row] = source[(row * columns) + column];
                }
            }
        });
    }
}
