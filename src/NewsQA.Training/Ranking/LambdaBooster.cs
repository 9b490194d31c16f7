using NewsQA.Retrieval.Ranking;

namespace NewsQA.Training.Ranking;

/// <summary>LambdaMART (Burges, MSR-TR-2010-82): trees boosted along the derivatives of nDCG, each pair of candidates weighted by what exchanging them would change.</summary>
internal static class LambdaBooster
{
    /// <summary>Fits trees.</summary>
    /// <param name="samples">The questions.</param>
    /// <param name="options">How.</param>
    /// <param name="use">Per feature, whether it may be used; null for all.</param>
    public static IReadOnlyList<RankingTree> Fit(IReadOnlyList<RankingSample> samples, BoostingOptions options, IReadOnlyList<bool>? use = null)
    {
        var features = new BinnedFeatures([.. samples.SelectMany(s => s.Candidates.Select(c => c.Features))]);
        var grower = new TreeGrower(features, options, use ?? [.. Enumerable.Repeat(true, features.Features)]);
        var (scores, gradients, curvatures) = (new double[features.Rows], new double[features.Rows], new double[features.Rows]);
        var trees = new List<RankingTree>();
        for (var t = 0; t < options.Trees; t++)
        {
            Array.Clear(gradients);
            Array.Clear(curvatures);
            var start = 0;
            foreach (var sample in samples)
            {
                var range = start..(start + sample.Candidates.Count);
                Differentiate(sample, options.Depth, scores.AsSpan(range), gradients.AsSpan(range), curvatures.AsSpan(range));
                start = range.End.Value;
            }

            trees.Add(grower.Grow(gradients, curvatures, scores));
        }

        return trees;
    }

    private static void Differentiate(RankingSample sample, int depth, ReadOnlySpan<double> scores, Span<double> gradients, Span<double> curvatures)
    {
        var relevant = Enumerable.Range(0, scores.Length).Where(sample.IsRelevant).ToList();
        var others = Enumerable.Range(0, scores.Length).Where(i => !sample.IsRelevant(i)).ToList();
        var discounts = Discounts(scores, depth);
        var ideal = Enumerable.Range(0, Math.Min(relevant.Count, depth)).Sum(r => 1 / Math.Log2(r + 2));
        foreach (var a in relevant)
        {
            foreach (var b in others)
            {
                var change = Math.Abs(discounts[a] - discounts[b]) / ideal;
                var wrong = 1 / (1 + Math.Exp(scores[a] - scores[b]));
                var curvature = Math.Max(1e-9, wrong * (1 - wrong) * change);
                gradients[a] += wrong * change;
                gradients[b] -= wrong * change;
                curvatures[a] += curvature;
                curvatures[b] += curvature;
            }
        }
    }

    // Below the depth an order counts half: 0 would leave what is far down there.
    private static double[] Discounts(ReadOnlySpan<double> scores, int depth)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        var keys = new double[scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = -scores[i];
        }

        Array.Sort(keys, order);
        var discounts = new double[scores.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            discounts[order[rank]] = (rank < depth ? 1 : 0.5) / Math.Log2(rank + 2);
        }

        return discounts;
    }
}
