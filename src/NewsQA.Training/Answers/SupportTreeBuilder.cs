using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>Grows one tree on the gradients of a logistic loss, as XGBoost does (Chen and Guestrin 2016), monotone where a measure has a direction.</summary>
/// <param name="rows">The measures.</param>
/// <param name="steps">Gradient and curvature per row.</param>
/// <param name="cuts">Thresholds to try, by measure.</param>
/// <param name="rate">What a leaf's value is multiplied by.</param>
/// <param name="signs">The direction of each measure, -1, 0 or 1; <see cref="SupportSigns"/> when not given.</param>
internal sealed class SupportTreeBuilder(IReadOnlyList<double[]> rows, (double Gradient, double Curvature)[] steps, double[][] cuts, double rate, Func<int, int>? signs = null)
{
    private const int Depth = 3;
    private const double Damping = 5;
    private const double LeastCurvature = 8;
    private const double LeastGain = 1e-3;
    private readonly List<SupportNode> _nodes = [];

    /// <summary>Grows it.</summary>
    /// <returns>The nodes, the root first.</returns>
    public IReadOnlyList<SupportNode> Build()
    {
        Grow([.. Enumerable.Range(0, rows.Count)], Depth, double.NegativeInfinity, double.PositiveInfinity);
        return _nodes;
    }

    private int Grow(int[] members, int depth, double least, double most)
    {
        var at = _nodes.Count;
        var sums = Sum(members);
        _nodes.Add(new SupportNode(-1, 0, 0, 0, Math.Round(rate * Math.Clamp(ValueOf(sums), least, most), 5)));
        if (depth > 0 && Best(members, sums) is { } split)
        {
            var (left, right) = (members.Where(i => rows[i][split.Feature] <= split.Threshold).ToArray(), members.Where(i => rows[i][split.Feature] > split.Threshold).ToArray());
            // Below a split on a directed measure, no leaf on one side may pass the middle.
            var (sign, middle) = (Sign(split.Feature), Math.Clamp((ValueOf(Sum(left)) + ValueOf(Sum(right))) / 2, least, most));
            var l = Grow(left, depth - 1, sign < 0 ? middle : least, sign > 0 ? middle : most);
            var r = Grow(right, depth - 1, sign > 0 ? middle : least, sign < 0 ? middle : most);
            _nodes[at] = new SupportNode(split.Feature, split.Threshold, l, r, 0);
        }

        return at;
    }

    private (int Feature, double Threshold)? Best(int[] members, (double Gradient, double Curvature) all)
    {
        (int, double)? best = null;
        var most = LeastGain;
        for (var feature = 0; feature < cuts.Length; feature++)
        {
            var left = (Gradient: 0.0, Curvature: 0.0);
            foreach (var (bin, sums) in Bins(members, feature).Index().SkipLast(1))
            {
                left = (left.Gradient + sums.Gradient, left.Curvature + sums.Curvature);
                var right = (Gradient: all.Gradient - left.Gradient, Curvature: all.Curvature - left.Curvature);
                var gain = Gain(left) + Gain(right) - Gain(all);
                var rises = ValueOf(right) - ValueOf(left);
                if (gain > most && left.Curvature >= LeastCurvature && right.Curvature >= LeastCurvature && rises * Sign(feature) >= 0)
                {
                    (most, best) = (gain, (feature, cuts[feature][bin]));
                }
            }
        }

        return best;
    }

    private (double Gradient, double Curvature)[] Bins(int[] members, int feature)
    {
        var bins = new (double Gradient, double Curvature)[cuts[feature].Length + 1];
        foreach (var i in members)
        {
            var found = Array.BinarySearch(cuts[feature], rows[i][feature]);
            var bin = found >= 0 ? found : ~found;
            bins[bin] = (bins[bin].Gradient + steps[i].Gradient, bins[bin].Curvature + steps[i].Curvature);
        }

        return bins;
    }

    private (double Gradient, double Curvature) Sum(int[] members) => (members.Sum(i => steps[i].Gradient), members.Sum(i => steps[i].Curvature));

    private int Sign(int feature) => signs is null ? SupportSigns.Of((SupportFeature)feature) : signs(feature);

    private static double ValueOf((double Gradient, double Curvature) sums) => sums.Gradient / (sums.Curvature + Damping);

    private static double Gain((double Gradient, double Curvature) sums) => sums.Gradient * sums.Gradient / (sums.Curvature + Damping);
}
