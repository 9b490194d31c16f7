using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Evaluation;
using NewsQA.Training.Answers;

namespace NewsQA.Training.Claims;

/// <summary>Fits the trees that tell how likely a value is what its article answers. Each set weighs the same.</summary>
internal static class ClaimFit
{
    /// <summary>Trees.</summary>
    public const int Rounds = 80;

    private const double Rate = 0.1;

    /// <summary>Whether a value is an answer of the set, right or wrong: whether the article says so.</summary>
    public static bool IsTrue(ClaimSample sample, MeasuredClaim claim) => sample.Right.Concat(sample.Wrong).Any(a => RamDocsMeasures.IsValue(claim.Claim.Claim.Text, a));

    /// <summary>Fits the trees of single claims.</summary>
    public static SupportTrees Claims(IReadOnlyList<ClaimSample> samples) =>
        Fit<ClaimFeature>([.. samples.Where(s => s.IsMarked).SelectMany(s => s.Articles.SelectMany(a => a).Select(c => (s.Set, c.Measures, IsTrue(s, c))))], Sign);

    /// <summary>Fits the trees of pairs of claims.</summary>
    public static SupportTrees Pairs(IReadOnlyList<JudgedSample> samples) =>
        Fit<PairFeature>([.. samples.SelectMany(s => s.Pairs.Select(p => (s.Sample.Set, p.Measures, IsTrue(s.Sample, p.Left.Claim) && IsTrue(s.Sample, p.Right.Claim))))], Sign);

    private static SupportTrees Fit<T>(IReadOnlyList<(string Set, double[] Measures, bool IsTrue)> rows, Func<T, int> sign)
        where T : struct, Enum
    {
        var sizes = rows.GroupBy(r => r.Set, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (double)rows.Count / g.Count(), StringComparer.Ordinal);
        var weights = rows.Select(r => sizes[r.Set] / sizes.Count).ToArray();
        var measures = rows.Select(r => r.Measures).ToList();
        var builder = new SupportTreeBuilder(new SupportBins(measures), Rate, f => sign(Enum.GetValues<T>()[f]));
        var (everyRow, everyMeasure) = (Enumerable.Range(0, rows.Count).ToArray(), Enumerable.Range(0, measures[0].Length).ToArray());
        var bias = Math.Log(rows.Select((r, i) => r.IsTrue ? weights[i] : 0).Sum() / rows.Select((r, i) => r.IsTrue ? 0 : weights[i]).Sum());
        var logits = Enumerable.Repeat(bias, rows.Count).ToArray();
        var trees = new List<IReadOnlyList<SupportNode>>();
        for (var round = 0; round < Rounds; round++)
        {
            var steps = rows.Select((row, i) => Step(row.IsTrue, logits[i], weights[i])).ToArray();
            var tree = builder.Build(everyRow, everyMeasure, steps);
            trees.Add(tree);
            for (var i = 0; i < rows.Count; i++)
            {
                logits[i] += SupportTrees.ValueOf(tree, measures[i]);
            }
        }

        return new SupportTrees(Math.Round(bias, 4), trees);
    }

    // Which way a measure can only count, whatever one set suggests.
    private static int Sign(ClaimFeature feature) => feature switch
    {
        ClaimFeature.RunGap or ClaimFeature.ReadGap or ClaimFeature.SentenceGap or ClaimFeature.ArticleGap or ClaimFeature.Listed or ClaimFeature.Foreign => -1,
        ClaimFeature.Measured or ClaimFeature.Open or ClaimFeature.OfClass or ClaimFeature.Words or ClaimFeature.RunScore or ClaimFeature.ReadScore => 0,
        _ => 1,
    };

    private static int Sign(PairFeature feature) => feature switch
    {
        PairFeature.MostRunGap or PairFeature.MostReadGap or PairFeature.MostSentenceGap or PairFeature.MostArticleGap or PairFeature.LengthGap or PairFeature.MostListed or PairFeature.MostForeign => -1,
        PairFeature.Measured or PairFeature.Open or PairFeature.OfClass => 0,
        _ => 1,
    };

    private static (double Gradient, double Curvature) Step(bool isTrue, double logit, double weight)
    {
        var probability = 1 / (1 + Math.Exp(-logit));
        return (weight * ((isTrue ? 1 : 0) - probability), weight * probability * (1 - probability));
    }
}
