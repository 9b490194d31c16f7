using NewsQA.Cleaning.Html.Blocks;

namespace NewsQA.Training.Extraction;

/// <summary>How to grow an ensemble.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Leaves">Leaves per tree, at most.</param>
/// <param name="Rate">What each tree's leaves are multiplied with.</param>
/// <param name="MinWeight">The least sum of second derivatives in a leaf.</param>
/// <param name="Smoothing">Added to that sum when a leaf's value is computed.</param>
/// <param name="FeatureShare">The share of features that each tree may use, drawn anew.</param>
/// <param name="Seed">Of that drawing.</param>
public sealed record BoostingOptions(int Trees = 120, int Leaves = 12, double Rate = 0.1, double MinWeight = 0.4, double Smoothing = 2, double FeatureShare = 0.25, int Seed = 7);

/// <summary>Rows of features, with the answer and the weight of each.</summary>
/// <param name="Width">Features per row.</param>
/// <param name="Values">The rows.</param>
/// <param name="Labels">0 or 1, or between.</param>
/// <param name="Weights">What each row counts.</param>
internal sealed record BoostingRows(int Width, float[] Values, float[] Labels, float[] Weights);

/// <summary>
/// Fits boosted trees by histograms: each tree follows the gradient of the logistic loss, and is grown leaf by leaf where the loss falls most. Of
/// two new leaves only the smaller one's histogram is counted, the other is what is left of their parent's (after LightGBM, NIPS 2017).
/// </summary>
internal sealed class GradientBoosting
{
    private readonly BoostingRows _rows;
    private readonly BoostingOptions _options;
    private readonly BinnedRows _binned;
    private readonly Random _random;
    private readonly double[] _scores;
    private readonly float[] _gradient;
    private readonly float[] _curvature;
    private readonly List<TreeNode> _nodes = [];

    private GradientBoosting(BoostingRows rows, BoostingOptions options)
    {
        (_rows, _options, _random) = (rows, options, new Random(options.Seed));
        var count = rows.Labels.Length;
        (_scores, _gradient, _curvature) = (new double[count], new float[count], new float[count]);
        _binned = new(rows);
    }

    /// <summary>Fits an ensemble.</summary>
    public static TreeEnsemble Fit(BoostingRows rows, BoostingOptions options) => new GradientBoosting(rows, options).Fit();

    private TreeEnsemble Fit()
    {
        var share = Math.Clamp(_rows.Labels.Zip(_rows.Weights, (label, weight) => (double)label * weight).Sum() / _rows.Weights.Sum(w => (double)w), 0.001, 0.999);
        var bias = Math.Log(share / (1 - share));
        Array.Fill(_scores, bias);
        var roots = new List<int>();
        for (var tree = 0; tree < _options.Trees; tree++)
        {
            Differentiate();
            roots.Add(_nodes.Count);
            Grow([.. Enumerable.Range(0, _rows.Width).Where(_ => _random.NextDouble() < _options.FeatureShare)]);
        }

        return new((float)bias, [.. roots], [.. _nodes]);
    }

    private void Differentiate()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-_scores[i]));
            _gradient[i] = (float)(_rows.Weights[i] * (probability - _rows.Labels[i]));
            _curvature[i] = (float)(_rows.Weights[i] * Math.Max(1e-6, probability * (1 - probability)));
        }
    }

    private void Grow(int[] features)
    {
        var first = _nodes.Count;
        _nodes.Add(default);
        int[] all = [.. Enumerable.Range(0, _scores.Length)];
        var leaves = new List<Leaf> { Searched(new(first, all, Count(all, features)), features) };
        while (leaves.Count < _options.Leaves && leaves.MaxBy(leaf => leaf.Gain) is { Gain: > 0 } best)
        {
            leaves.Remove(best);
            leaves.AddRange(Split(best, features));
        }

        foreach (var leaf in leaves)
        {
            var value = -leaf.Gradient / (leaf.Curvature + _options.Smoothing) * _options.Rate;
            _nodes[leaf.Node] = new(-1, (float)value, 0, 0);
            foreach (var row in leaf.Rows)
            {
                _scores[row] += value;
            }
        }
    }

    private Leaf[] Split(Leaf leaf, int[] features)
    {
        var left = new List<int>(leaf.Rows.Length);
        var right = new List<int>(leaf.Rows.Length);
        foreach (var row in leaf.Rows)
        {
            (_binned[row, leaf.Feature] <= leaf.Bin ? left : right).Add(row);
        }

        var (leftNode, rightNode) = (_nodes.Count, _nodes.Count + 1);
        _nodes.AddRange([default, default]);
        _nodes[leaf.Node] = new((short)leaf.Feature, _binned.EdgesOf(leaf.Feature)[leaf.Bin], leftNode, rightNode);
        var isLeftSmall = left.Count <= right.Count;
        var small = Count([.. isLeftSmall ? left : right], features);
        var large = new double[small.Length];
        for (var i = 0; i < large.Length; i++)
        {
            large[i] = leaf.Histogram[i] - small[i];
        }

        return [Searched(new(leftNode, [.. left], isLeftSmall ? small : large), features), Searched(new(rightNode, [.. right], isLeftSmall ? large : small), features)];
    }

    // Sums of gradients and curvatures, two numbers per bin, BinnedRows.MaxBins bins per feature; the last two are the sums over all rows.
    private double[] Count(int[] rows, int[] features)
    {
        var histogram = new double[(features.Length * BinnedRows.MaxBins * 2) + 2];
        foreach (var row in rows)
        {
            var bins = _binned.Row(row);
            var (gradient, curvature) = (_gradient[row], _curvature[row]);
            for (var f = 0; f < features.Length; f++)
            {
                var at = ((f * BinnedRows.MaxBins) + bins[features[f]]) * 2;
                histogram[at] += gradient;
                histogram[at + 1] += curvature;
            }

            histogram[^2] += gradient;
            histogram[^1] += curvature;
        }

        return histogram;
    }

    private Leaf Searched(Leaf leaf, int[] features)
    {
        for (var f = 0; f < features.Length; f++)
        {
            var (gain, bin) = BestSplit(leaf, f, features[f]);
            if (gain > leaf.Gain)
            {
                (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, features[f], bin);
            }
        }

        return leaf;
    }

    private (double Gain, int Bin) BestSplit(Leaf leaf, int f, int feature)
    {
        var histogram = leaf.Histogram.AsSpan(f * BinnedRows.MaxBins * 2, BinnedRows.MaxBins * 2);
        var (bestGain, bestBin, gradient, curvature) = (0.0, 0, 0.0, 0.0);
        var whole = Gain(leaf.Gradient, leaf.Curvature);
        for (var bin = 0; bin < _binned.EdgesOf(feature).Length; bin++)
        {
            gradient += histogram[bin * 2];
            curvature += histogram[(bin * 2) + 1];
            var rest = leaf.Curvature - curvature;
            if (curvature < _options.MinWeight || rest < _options.MinWeight)
            {
                continue;
            }

            var gain = Gain(gradient, curvature) + Gain(leaf.Gradient - gradient, rest) - whole;
            (bestGain, bestBin) = gain > bestGain ? (gain, bin) : (bestGain, bestBin);
        }

        return (bestGain, bestBin);
    }

    private double Gain(double gradient, double curvature) => gradient * gradient / (curvature + _options.Smoothing);

    private sealed class Leaf(int node, int[] rows, double[] histogram)
    {
        public int Node => node;

        public int[] Rows => rows;

        public double[] Histogram => histogram;

        public double Gradient => histogram[^2];

        public double Curvature => histogram[^1];

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }
    }
}
