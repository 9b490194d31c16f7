using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>
/// Fits <see cref="SupportTrees"/>: a boosted logistic model that tells questions whose best sentences answer them from those that nothing answers. Each set, and in
/// it the answerable and the unanswerable questions, weigh the same, from <see cref="Enough"/> on however many they are.
/// </summary>
internal static class SupportFit
{
    /// <summary>Trees.</summary>
    public const int Rounds = 120;

    private const int Bins = 32;
    private const double Enough = 200;
    private const double Rate = 0.1;

    /// <summary>Fits.</summary>
    public static SupportTrees Fit(IReadOnlyList<EvidenceSample> samples)
    {
        var rows = samples.Where(IsTelling).ToList();
        var weights = Balanced(rows);
        var cuts = Cuts(rows);
        var positive = rows.Select((r, i) => r.IsAnswerable ? weights[i] : 0).Sum();
        var bias = Math.Log(positive / (weights.Sum() - positive));
        var logits = Enumerable.Repeat(bias, rows.Count).ToArray();
        var trees = new List<IReadOnlyList<SupportNode>>();
        for (var round = 0; round < Rounds; round++)
        {
            var steps = rows.Select((row, i) => Step(row, logits[i], weights[i])).ToArray();
            var tree = new SupportTreeBuilder(rows.ConvertAll(r => r.Support), steps, cuts, Rate).Build();
            trees.Add(tree);
            for (var i = 0; i < rows.Count; i++)
            {
                logits[i] += SupportTrees.ValueOf(tree, rows[i].Support);
            }
        }

        return new SupportTrees(Math.Round(bias, 4), trees);
    }

    /// <summary>
    /// Whether the support can be fitted on it and judged by it. Answerable ones whose best sentences are known to miss the answer say nothing about either.
    /// </summary>
    public static bool IsTelling(EvidenceSample sample) => sample.Weight > 0 && (!sample.IsAnswerable || sample.Answers.Count == 0 || sample.HoldsAnswer);

    private static (double Gradient, double Curvature) Step(EvidenceSample row, double logit, double weight)
    {
        var probability = 1 / (1 + Math.Exp(-logit));
        return (weight * ((row.IsAnswerable ? 1 : 0) - probability), weight * probability * (1 - probability));
    }

    private static double[] Balanced(List<EvidenceSample> rows)
    {
        // A few questions must not weigh as much as hundreds: their trees would know them by heart.
        var groups = rows.GroupBy(r => (r.Set, r.IsAnswerable)).ToDictionary(g => g.Key, g => Math.Min(1, g.Count() / Enough) / g.Sum(r => r.Weight));
        var share = (double)rows.Count / groups.Count;
        return [.. rows.Select(r => share * r.Weight * groups[(r.Set, r.IsAnswerable)])];
    }

    private static double[][] Cuts(List<EvidenceSample> rows) =>
    [
        .. Enum.GetValues<SupportFeature>().Select(feature =>
        {
            var sorted = rows.Select(r => r.Support[(int)feature]).Order().ToList();
            return Enumerable.Range(1, Bins - 1).Select(k => Math.Round(sorted[k * sorted.Count / Bins], 4)).Distinct().ToArray();
        }),
    ];
}
