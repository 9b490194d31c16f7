using NewsQA.Retrieval.Ranking;

namespace NewsQA.Training.Ranking;

/// <summary>Grows one regression tree by its derivatives, the leaf that gains most first (Friedman 2001; histograms as in LightGBM, Ke et al. 2017).</summary>
internal sealed class TreeGrower(BinnedFeatures features, BoostingOptions options, IReadOnlyList<bool> use)
{
    private readonly int[] _rows = new int[features.Rows];
    private readonly int[] _right = new int[features.Rows];

    /// <summary>Grows a tree.</summary>
    /// <param name="gradients">Per candidate, where its score should go.</param>
    /// <param name="curvatures">Per candidate, the second derivative.</param>
    /// <param name="scores">Gets each candidate's leaf added.</param>
    public RankingTree Grow(double[] gradients, double[] curvatures, double[] scores)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = i;
        }

        var nodes = new List<RankingNode>();
        var root = Leaf.Of(nodes, 0, _rows.Length, Histogram(0, _rows.Length, gradients, curvatures));
        Choose(root);
        var open = new List<Leaf> { root };
        while (open.Count < options.Leaves && open.MaxBy(l => l.Gain) is { Gain: > 1e-9 } best)
        {
            open.Remove(best);
            var (left, right) = Split(best, nodes, gradients, curvatures);
            open.Add(left);
            open.Add(right);
        }

        foreach (var leaf in open)
        {
            var value = Math.Round(options.Rate * leaf.Sum(0) / (leaf.Sum(1) + options.Ridge), 5);
            nodes[leaf.Node] = new RankingNode(-1, 0, 0, 0, value);
            for (var i = leaf.From; i < leaf.To; i++)
            {
                scores[_rows[i]] += value;
            }
        }

        return new RankingTree([.. nodes]);
    }

    private (Leaf Left, Leaf Right) Split(Leaf leaf, List<RankingNode> nodes, double[] gradients, double[] curvatures)
    {
        var middle = Partition(leaf);
        var leftIsSmaller = middle - leaf.From <= leaf.To - middle;
        var small = leftIsSmaller ? Histogram(leaf.From, middle, gradients, curvatures) : Histogram(middle, leaf.To, gradients, curvatures);
        for (var i = 0; i < small.Length; i++)
        {
            leaf.Histogram[i] -= small[i];
        }

        var left = Leaf.Of(nodes, leaf.From, middle, leftIsSmaller ? small : leaf.Histogram);
        var right = Leaf.Of(nodes, middle, leaf.To, leftIsSmaller ? leaf.Histogram : small);
        nodes[leaf.Node] = new RankingNode(leaf.Feature, features.Edges[leaf.Feature][leaf.Bin], left.Node, right.Node, 0);
        Choose(left);
        Choose(right);
        return (left, right);
    }

    private int Partition(Leaf leaf)
    {
        var (left, right) = (leaf.From, 0);
        for (var i = leaf.From; i < leaf.To; i++)
        {
            var row = _rows[i];
            if (features.Bins[(row * features.Features) + leaf.Feature] <= leaf.Bin)
            {
                _rows[left++] = row;
            }
            else
            {
                _right[right++] = row;
            }
        }

        Array.Copy(_right, 0, _rows, left, right);
        return left;
    }

    // Per feature and bin: gradient, curvature, candidates.
    private double[] Histogram(int from, int to, double[] gradients, double[] curvatures)
    {
        var histogram = new double[features.Features * BinnedFeatures.MaxBins * 3];
        for (var i = from; i < to; i++)
        {
            var row = _rows[i];
            var (g, h) = (gradients[row], curvatures[row]);
            var bins = features.Bins.AsSpan(row * features.Features, features.Features);
            for (var f = 0; f < bins.Length; f++)
            {
                var at = ((f * BinnedFeatures.MaxBins) + bins[f]) * 3;
                histogram[at] += g;
                histogram[at + 1] += h;
                histogram[at + 2]++;
            }
        }

        return histogram;
    }

    private void Choose(Leaf leaf)
    {
        var (sumG, sumH, count) = (leaf.Sum(0), leaf.Sum(1), leaf.To - leaf.From);
        var parent = sumG * sumG / (sumH + options.Ridge);
        for (var f = 0; f < features.Features; f++)
        {
            if (!use[f])
            {
                continue;
            }

            var (g, h, n) = (0.0, 0.0, 0.0);
            for (var b = 0; b < features.Edges[f].Length; b++)
            {
                var at = ((f * BinnedFeatures.MaxBins) + b) * 3;
                g += leaf.Histogram[at];
                h += leaf.Histogram[at + 1];
                n += leaf.Histogram[at + 2];
                if (n < options.MinLeaf || count - n < options.MinLeaf)
                {
                    continue;
                }

                var gain = (g * g / (h + options.Ridge)) + ((sumG - g) * (sumG - g) / (sumH - h + options.Ridge)) - parent;
                if (gain > leaf.Gain)
                {
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, f, b);
                }
            }
        }
    }

    private sealed class Leaf
    {
        public required int Node { get; init; }

        public required int From { get; init; }

        public required int To { get; init; }

        public required double[] Histogram { get; init; }

        public double Gain { get; set; }

        public int Feature { get; set; }

        public int Bin { get; set; }

        public static Leaf Of(List<RankingNode> nodes, int from, int to, double[] histogram)
        {
            nodes.Add(new RankingNode(-1, 0, 0, 0, 0));
            return new Leaf { Node = nodes.Count - 1, From = from, To = to, Histogram = histogram };
        }

        // Any feature's bins add up to the whole.
        public double Sum(int part)
        {
            var sum = 0.0;
            for (var b = 0; b < BinnedFeatures.MaxBins; b++)
            {
                sum += Histogram[(b * 3) + part];
            }

            return sum;
        }
    }
}
