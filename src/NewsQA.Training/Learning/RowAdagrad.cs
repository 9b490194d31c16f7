namespace NewsQA.Training.Learning;

/// <summary>
/// Adagrad (Duchi et al. 2011) with one rate for a whole row: a step is <c>rate · gradient / √(sum of the row's mean squared gradients
/// so far)</c>. Common pieces settle, rare ones still move when they come up.
/// </summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="rate">The first step's size, per number.</param>
/// <param name="start">What the sums of squares start at.</param>
internal sealed class RowAdagrad(int rows, float rate, float start = 1e-10f)
{
    /// <summary>Sums of mean squared gradients, by row; kept in a checkpoint.</summary>
    public float[] Squares { get; } = [.. Enumerable.Repeat(start, rows)];

    /// <summary>Moves a row against its gradient.</summary>
    /// <param name="row">Which.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="values">The row itself.</param>
    /// <param name="factor">What is left of the rate, 0 to 1.</param>
    public void Step(int row, ReadOnlySpan<float> gradient, Span<float> values, float factor)
    {
        Squares[row] += VectorMath.Dot(gradient, gradient) / gradient.Length;
        VectorMath.AddScaled(gradient, -rate * factor / MathF.Sqrt(Squares[row]), values);
    }

    /// <summary>Moves a row of one number.</summary>
    public float Step(int row, float gradient, float value, float factor)
    {
        Squares[row] += gradient * gradient;
        return value - (rate * factor * gradient / MathF.Sqrt(Squares[row]));
    }
}
