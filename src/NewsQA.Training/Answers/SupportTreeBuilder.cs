using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>Grows trees on the gradients of a logistic loss, as XGBoost does (Chen and Guestrin 2016), monotone where a measure has a direction.</summary>
/// <param name="bins">The measures, binned.</param>
/// <param name="rate">What a leaf's value is multiplied by.</param>
/// <param name="signs">The direction of each measure, -1, 0 or 1; <see cref="SupportSigns"/> when not given.</param>
internal sealed class SupportTreeBuilder(SupportBins bins, double rate, Func<int, int>? signs = null)
{
    private const int Depth = 3;
    private const double Damping = 5;
    private const double LeastCurvature = 8;
    private const double LeastGain = 1e-3;
    private List<SupportNode> _nodes = [];
    private int[] _features = [];
    private (double Gradient, double Curvature)[] _steps = [];

    /// <summary>Grows one.</summary>
    /// <param name="members">The rows to grow it on.</param>
    /// <param name="features">The measures that it may ask for.</param>
    /// <param name="steps">Gradient and curvature per row.</param>
    /// <returns>The nodes, the root first.</returns>
    public IReadOnlyList<SupportNode> Build(int[] members, int[] features, (double Gradient, double Curvature)[] steps)
    {
        (_nodes, _features, _steps) = ([], features, steps);
        Grow(members, Depth, double.NegativeInfinity, double.PositiveInfinity);
        return _nodes;
    }

    private int Grow(int[] members, int depth, double least, double most)
    {
        var at = _nodes.Count;
        var sums = Sum(members);
        _nodes.Add(new SupportNode(-1, 0, 0, 0, Math.Round(rate * Math.Clamp(ValueOf(sums), least, most), 5)));
        if (depth > 0 && Best(members, sums) is var (feature, bin))
        {
            var left = Array.FindAll(members, i => bins.Of(feature, i) <= bin);
            var right = Array.FindAll(members, i => bins.Of(feature, i) > bin);
            // Below a split on a directed measure, no leaf on one side may pass the middle.
            var (sign, middle) = (Sign(feature), Math.Clamp((ValueOf(Sum(left)) + ValueOf(Sum(right))) / 2, least, most));
            var l = Grow(left, depth - 1, sign < 0 ? middle : least, sign > 0 ? middle : most);
            var r = Grow(right, depth - 1, sign > 0 ? middle : least, sign < 0 ? middle : most);
            _nodes[at] = new SupportNode(feature, bins.Cuts[feature][bin], l, r, 0);
        }

        return at;
    }

    private (int Feature, int Bin)? Best(int[] members, (double Gradient, double Curvature) all)
    {
        (int, int)? best = null;
        var most = LeastGain;
        foreach (var feature in _features)
        {
            var left = (Gradient: 0.0, Curvature: 0.0);
            foreach (var (bin, sums) in SumsOf(members, feature).Index().SkipLast(1))
            {
                left = (left.Gradient + sums.Gradient, left.Curvature + sums.Curvature);
                var right = (Gradient: all.Gradient - left.Gradient, Curvature: all.Curvature - left.Curvature);
                var gain = Gain(left) + Gain(right) - Gain(all);
                var rises = ValueOf(right) - ValueOf(left);
                if (gain > most && left.Curvature >= LeastCurvature && right.Curvature >= LeastCurvature && rises * Sign(feature) >= 0)
                {
                    (most, best) = (gain, (feature, bin));
                }
            }
        }

        return best;
    }

    private (double Gradient, double Curvature)[] SumsOf(int[] members, int feature)
    {
        var sums = new (double Gradient, double Curvature)[bins.Cuts[feature].Length + 1];
        foreach (var i in members)
        {
            ref var sum = ref sums[bins.Of(feature, i)];
            sum = (sum.Gradient + _steps[i].Gradient, sum.Curvature + _steps[i].Curvature);
        }

        return sums;
    }

    private (double Gradient, double Curvature) Sum(int[] members)
    {
        var (gradient, curvature) = (0.0, 0.0);
        foreach (var i in members)
        {
            gradient += _steps[i].Gradient;
            curvature += _steps[i].Curvature;
        }

        return (gradient, curvature);
    }

    private int Sign(int feature) => signs is null ? SupportSigns.Of((SupportFeature)feature) : signs(feature);

    private static double ValueOf((double Gradient, double Curvature) sums) => sums.Gradient / (sums.Curvature + Damping);

    private static double Gain((double Gradient, double Curvature) sums) => sums.Gradient * sums.Gradient / (sums.Curvature + Damping);
}
