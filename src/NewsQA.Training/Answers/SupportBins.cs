using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>The measures of many questions, each in one of a few bins that hold about as many questions.</summary>
internal sealed class SupportBins
{
    private const int Most = 32;
    private readonly byte[][] _bins;

    /// <summary>Bins them.</summary>
    /// <param name="rows">The measures, at least one row, a row per question, in the order of <see cref="SupportFeature"/> or of whatever is fitted.</param>
    public SupportBins(IReadOnlyList<double[]> rows)
    {
        var features = Enumerable.Range(0, rows[0].Length).ToList();
        Cuts = [.. features.Select(f => CutsOf([.. rows.Select(r => r[f]).Order()]))];
        _bins = [.. features.Select(f => rows.Select(r => BinOf(Cuts[f], r[f])).ToArray())];
    }

    /// <summary>Per measure the thresholds between its bins, rising: a bin's values are at most its threshold.</summary>
    public double[][] Cuts { get; }

    /// <summary>The bin of a question's measure.</summary>
    public int Of(int feature, int row) => _bins[feature][row];

    private static double[] CutsOf(double[] sorted) => [.. Enumerable.Range(1, Most - 1).Select(k => Math.Round(sorted[k * sorted.Length / Most], 4)).Distinct()];

    private static byte BinOf(double[] cuts, double value)
    {
        var found = Array.BinarySearch(cuts, value);
        return (byte)(found >= 0 ? found : ~found);
    }
}
