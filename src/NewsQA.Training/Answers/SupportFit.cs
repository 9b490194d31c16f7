using NewsQA.Answering;
using NewsQA.Answering.Spans;

namespace NewsQA.Training.Answers;

/// <summary>
/// Fits <see cref="SupportTrees"/>: a boosted logistic model that tells questions whose best sentences answer them from those that nothing answers. Each tree sees a share of the
/// questions and of the measures (Friedman 2002), so that no tree hangs on one. Each set, and in it the answerable and the unanswerable questions, weigh the same, from
/// <see cref="Enough"/> of either on however many they are; questions over one paragraph alone, of which there is one set only, weigh <see cref="OwnWeight"/> times that.
/// </summary>
internal static class SupportFit
{
    /// <summary>Trees.</summary>
    public const int Rounds = 250;

    /// <summary>Parts that the questions are divided in for <see cref="CrossFit"/>.</summary>
    public const int Folds = 5;

    private const double Enough = 200;
    private const double OwnWeight = 3;
    private const double Rate = 0.08;
    private const double ShareOfRows = 0.7;
    private const double ShareOfMeasures = 0.5;
    private static readonly int Measures = Enum.GetValues<SupportFeature>().Length;

    /// <summary>Fits.</summary>
    public static SupportTrees Fit(IReadOnlyList<EvidenceSample> samples, int seed)
    {
        var rows = samples.Where(IsTelling).ToList();
        var weights = Balanced(rows);
        var positive = rows.Select((r, i) => r.IsAnswerable ? weights[i] : 0).Sum();
        var bias = Math.Round(Math.Log(positive / (weights.Sum() - positive)), 4);
        var logits = Enumerable.Repeat(bias, rows.Count).ToArray();
        var builder = new SupportTreeBuilder(new SupportBins(rows.ConvertAll(r => r.Support)), Rate);
        var random = new Random(seed);
        var trees = new List<IReadOnlyList<SupportNode>>();
        for (var round = 0; round < Rounds; round++)
        {
            var tree = builder.Build(Some(rows.Count, ShareOfRows, random), Some(Measures, ShareOfMeasures, random), [.. rows.Select((row, i) => Step(row, logits[i], weights[i]))]);
            trees.Add(tree);
            for (var i = 0; i < rows.Count; i++)
            {
                logits[i] += SupportTrees.ValueOf(tree, rows[i].Support);
            }
        }

        return new SupportTrees(bias, trees);
    }

    /// <summary>
    /// The probability of each sample by trees that saw neither it nor any other sample of its question or of its paragraph: what to choose a threshold by, and to expect elsewhere.
    /// </summary>
    public static double[] CrossFit(IReadOnlyList<EvidenceSample> samples, int seed)
    {
        var probabilities = new double[samples.Count];
        var folds = samples.Select(s => FoldOf(s.Group)).ToArray();
        Parallel.For(0, Folds, fold =>
        {
            var trees = Fit([.. samples.Where((_, i) => folds[i] != fold)], seed);
            for (var i = 0; i < folds.Length; i++)
            {
                probabilities[i] = folds[i] == fold ? trees.Probability(samples[i].Support) : probabilities[i];
            }
        });
        return probabilities;
    }

    /// <summary>The part of a question, or of all questions on one paragraph.</summary>
    public static int FoldOf(string group) => (int)(FeatureHash.Of(group) % Folds);

    /// <summary>
    /// Whether the support can be fitted on it. Answerable ones whose best sentences are known to miss the answer say nothing.
    /// </summary>
    public static bool IsTelling(EvidenceSample sample) => sample.Weight > 0 && (!sample.IsAnswerable || sample.Answers.Count == 0 || sample.HoldsAnswer);

    private static int[] Some(int count, double share, Random random) => [.. Enumerable.Range(0, count).Where(_ => random.NextDouble() < share)];

    private static (double Gradient, double Curvature) Step(EvidenceSample row, double logit, double weight)
    {
        var probability = 1 / (1 + Math.Exp(-logit));
        return (weight * ((row.IsAnswerable ? 1 : 0) - probability), weight * probability * (1 - probability));
    }

    private static double[] Balanced(List<EvidenceSample> rows)
    {
        // A few questions must not weigh as much as hundreds: their trees would know them by heart. Nor may the few of a set weigh less than its many others, which would make the set itself look unanswerable.
        var fewest = rows.GroupBy(r => r.Set, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.GroupBy(r => r.IsAnswerable).Min(kind => kind.Count()), StringComparer.Ordinal);
        var groups = rows.GroupBy(r => (r.Set, r.IsAnswerable)).ToDictionary(g => g.Key, g => Math.Min(1, fewest[g.Key.Set] / Enough) / g.Sum(r => r.Weight));
        var share = (double)rows.Count / groups.Count;
        return [.. rows.Select(r => share * r.Weight * groups[(r.Set, r.IsAnswerable)] * (r.Set.EndsWith(EvidenceSampler.Own, StringComparison.Ordinal) ? OwnWeight : 1))];
    }
}
