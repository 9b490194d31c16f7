namespace NewsQA.Training.Answers;

/// <summary>
/// Adam (Kingma and Ba 2015) on a few weights, each kept on the side of zero where its meaning puts it: covering more of the question can never count
/// against a sentence, whatever one set of questions suggests.
/// </summary>
/// <param name="signs">Per weight 1 (not below zero), -1 (not above) or 0 (free).</param>
/// <param name="rate">Step length.</param>
internal sealed class SignedAdam(IReadOnlyList<int> signs, double rate)
{
    private const double Decay = 0.9;
    private const double SquareDecay = 0.999;
    private readonly double[] _mean = new double[signs.Count];
    private readonly double[] _square = new double[signs.Count];
    private int _steps;

    /// <summary>Takes one step down the gradient.</summary>
    public void Step(double[] weights, double[] gradient)
    {
        _steps++;
        for (var i = 0; i < weights.Length; i++)
        {
            _mean[i] = (Decay * _mean[i]) + ((1 - Decay) * gradient[i]);
            _square[i] = (SquareDecay * _square[i]) + ((1 - SquareDecay) * gradient[i] * gradient[i]);
            var step = _mean[i] / (1 - Math.Pow(Decay, _steps)) / (Math.Sqrt(_square[i] / (1 - Math.Pow(SquareDecay, _steps))) + 1e-8);
            var moved = weights[i] - (rate * step);
            weights[i] = signs[i] > 0 ? Math.Max(0, moved) : signs[i] < 0 ? Math.Min(0, moved) : moved;
        }
    }
}
