namespace NewsQA.Evaluation;

/// <summary>The trade-off between silence where nothing answers and refusing what could be answered.</summary>
internal static class SilenceCurve
{
    private static readonly double[] OverRefusals = [0.01, 0.02, 0.03, 0.05, 0.08, 0.10, 0.15, 0.20, 0.30];

    /// <summary>The curve.</summary>
    /// <param name="answerable">Confidence in each answerable question's answer.</param>
    /// <param name="unanswerable">The same for questions that nothing answers, by how they were asked.</param>
    /// <returns>One point per share; none when no answerable question was asked.</returns>
    public static IReadOnlyList<CurvePoint> Of(IReadOnlyList<double> answerable, IReadOnlyDictionary<string, List<double>> unanswerable)
    {
        var sorted = answerable.Order().ToList();
        return sorted.Count == 0 ? [] : [.. OverRefusals.Select(share => Point(share, sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))], unanswerable))];
    }

    private static CurvePoint Point(double share, double threshold, IReadOnlyDictionary<string, List<double>> unanswerable) => new(
        share, threshold, unanswerable.ToDictionary(g => g.Key, g => Math.Round(g.Value.Count(c => c < threshold) / (double)g.Value.Count, 4), StringComparer.Ordinal));
}
