namespace NewsQA.Evaluation;

/// <summary>Percentile bootstrap of a mean (Efron and Tibshirani 1993), from a fixed seed so that a report comes out again.</summary>
internal static class Bootstrap
{
    private const int Rounds = 1_000;
    private const int Seed = 20_261_122;

    /// <summary>The 95% interval: lower, upper.</summary>
    public static double[] Interval(IReadOnlyList<double> values)
    {
        var random = new Random(Seed);
        var means = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++)
            {
                sum += values[random.Next(values.Count)];
            }

            means[round] = sum / values.Count;
        }

        Array.Sort(means);
        return [Math.Round(means[(int)(Rounds * 0.025)], 4), Math.Round(means[(int)(Rounds * 0.975) - 1], 4)];
    }
}
