namespace NewsQA.Evaluation;

/// <summary>How a mean differs between two runs over the same questions.</summary>
/// <param name="Mean">This run's mean minus the other's.</param>
/// <param name="Interval">95% interval of the difference: lower, upper.</param>
/// <param name="P">Two-sided: how often chance alone would turn the difference's sign, doubled; 1 at most.</param>
public sealed record Difference(double Mean, double[] Interval, double P);

/// <summary>Paired bootstrap (Koehn, EMNLP 2004; Efron and Tibshirani 1993): questions are drawn with their difference, so that what makes a question hard for both runs falls away.</summary>
internal static class PairedTest
{
    private const int Rounds = 2_000;
    private const int Seed = 20_261_122;

    /// <summary>Compares two runs.</summary>
    /// <param name="run">One value per question.</param>
    /// <param name="other">The other run's, in the same order.</param>
    /// <exception cref="ArgumentException">There are not as many, or none.</exception>
    public static Difference Compare(IReadOnlyList<double> run, IReadOnlyList<double> other)
    {
        if (run.Count != other.Count || run.Count == 0)
        {
            throw new ArgumentException($"The runs have {run.Count} and {other.Count} questions; a paired test needs the same ones.", nameof(other));
        }

        var differences = run.Zip(other, (r, o) => r - o).ToArray();
        var random = new Random(Seed);
        var means = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < differences.Length; i++)
            {
                means[round] += differences[random.Next(differences.Length)] / differences.Length;
            }
        }

        Array.Sort(means);
        var mean = differences.Average();
        var turned = means.Count(m => mean >= 0 ? m <= 0 : m >= 0) / (double)Rounds;
        return new Difference(
            Math.Round(mean, 4),
            [Math.Round(means[(int)(Rounds * 0.025)], 4), Math.Round(means[(int)(Rounds * 0.975) - 1], 4)],
            Math.Round(Math.Min(1, 2 * turned), 4));
    }
}
