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

/// <summary>Fits boosted trees by histograms: each tree follows the gradient of the logistic loss, and is grown leaf by leaf where the loss falls most.</summary>
internal sealed class GradientBoosting
{
    private const int MaxBins = 64;
    private readonly BoostingRows _rows;
    private readonly BoostingOptions _options;
    private readonly float[][] _edges;
    private readonly byte[][] _bins;
    private readonly double[] _scores;
    private readonly float[] _gradient;
    private readonly float[] _curvature;
    private readonly List<TreeNode> _nodes = [];

    private GradientBoosting(BoostingRows rows, BoostingOptions options)
    {
        (_rows, _options) = (rows, options);
        var count = rows.Labels.Length;
        (_scores, _gradient, _curvature) = (new double[count], new float[count], new float[count]);
        (_edges, _bins) = (new float[rows.Width][], new byte[rows.Width][]);
        Parallel.For(0, rows.Width, feature => (_edges[feature], _bins[feature]) = Bin(feature));
    }

    /// <summary>Fits an ensemble.</summary>
    public static TreeEnsemble Fit(BoostingRows rows, BoostingOptions options) => new GradientBoosting(rows, options).Fit();

    private TreeEnsemble Fit()
    {
        var share = Math.Clamp(_rows.Labels.Zip(_rows.Weights, (label, weight) => (double)label * weight).Sum() / _rows.Weights.Sum(w => (double)w), 0.001, 0.999);
        var bias = Math.Log(share / (1 - share));
        Array.Fill(_scores, bias);
        var random = new Random(_options.Seed);
        var roots = new List<int>();
        for (var tree = 0; tree < _options.Trees; tree++)
        {
            Differentiate();
            var features = Enumerable.Range(0, _rows.Width).Where(_ => random.NextDouble() < _options.FeatureShare).ToArray();
            roots.Add(_nodes.Count);
            Grow(features);
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
        var leaves = new List<Leaf> { MakeLeaf([.. Enumerable.Range(0, _scores.Length)], features) };
        _nodes.Add(default);
        leaves[0].Node = _nodes.Count - 1;
        while (leaves.Count < _options.Leaves && leaves.MaxBy(leaf => leaf.Gain) is { Gain: > 0 } best)
        {
            var bins = _bins[best.Feature];
            var left = MakeLeaf([.. best.Rows.Where(row => bins[row] <= best.Bin)], features);
            var right = MakeLeaf([.. best.Rows.Where(row => bins[row] > best.Bin)], features);
            (left.Node, right.Node) = (_nodes.Count, _nodes.Count + 1);
            _nodes.AddRange([default, default]);
            _nodes[best.Node] = new((short)best.Feature, _edges[best.Feature][best.Bin], left.Node, right.Node);
            leaves.Remove(best);
            leaves.AddRange([left, right]);
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

    private Leaf MakeLeaf(int[] rows, int[] features)
    {
        var leaf = new Leaf { Rows = rows, Gradient = rows.Sum(row => (double)_gradient[row]), Curvature = rows.Sum(row => (double)_curvature[row]) };
        var gate = new Lock();
        Parallel.ForEach(features, feature =>
        {
            var (gain, bin) = BestSplit(leaf, feature);
            lock (gate)
            {
                if (gain > leaf.Gain || (gain == leaf.Gain && gain > 0 && feature < leaf.Feature))
                {
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, feature, bin);
                }
            }
        });
        return leaf;
    }

    private (double Gain, int Bin) BestSplit(Leaf leaf, int feature)
    {
        Span<double> gradients = stackalloc double[MaxBins];
        Span<double> curvatures = stackalloc double[MaxBins];
        gradients.Clear();
        curvatures.Clear();
        var bins = _bins[feature];
        foreach (var row in leaf.Rows)
        {
            gradients[bins[row]] += _gradient[row];
            curvatures[bins[row]] += _curvature[row];
        }

        var (bestGain, bestBin, gradient, curvature) = (0.0, 0, 0.0, 0.0);
        var whole = Gain(leaf.Gradient, leaf.Curvature);
        for (var bin = 0; bin < _edges[feature].Length; bin++)
        {
            gradient += gradients[bin];
            curvature += curvatures[bin];
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

    private (float[] Edges, byte[] Bins) Bin(int feature)
    {
        var count = _rows.Labels.Length;
        var column = new float[count];
        for (var i = 0; i < count; i++)
        {
            column[i] = _rows.Values[(i * _rows.Width) + feature];
        }

        var sorted = (float[])column.Clone();
        Array.Sort(sorted);
        var distinct = sorted.Distinct().ToArray();
        var edges = distinct.Length <= MaxBins
            ? distinct[..^1].Zip(distinct[1..], (low, high) => (low + high) / 2).ToArray()
            : [.. Enumerable.Range(1, MaxBins - 1).Select(i => sorted[(int)((long)i * count / MaxBins)]).Distinct()];
        var bins = Array.ConvertAll(column, value => BinOf(edges, value));
        return (edges, bins);
    }

    private static byte BinOf(float[] edges, float value)
    {
        var at = Array.BinarySearch(edges, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private sealed class Leaf
    {
        public required int[] Rows { get; init; }

        public double Gradient { get; init; }

        public double Curvature { get; init; }

        public int Node { get; set; }

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }
    }
}
