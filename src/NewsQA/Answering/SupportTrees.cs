namespace NewsQA.Answering;

/// <summary>One node of a tree. Inner nodes send a row left when its measure is at most the threshold.</summary>
/// <param name="Feature">Which measure; -1 for a leaf.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Left">Index of the left child.</param>
/// <param name="Right">Index of the right child.</param>
/// <param name="Value">A leaf's part of the logit.</param>
internal sealed record SupportNode(int Feature, double Threshold, int Left, int Right, double Value);

/// <summary>
/// The probability that the evidence answers the question: gradient-boosted trees (Friedman 2001) over <see cref="SupportFeature"/>, since what a measure tells depends on the
/// others. Fitted by <c>NewsQA.Training fit-answers</c>, monotone where a measure's meaning fixes the direction. Thread-safe.
/// </summary>
/// <param name="bias">The logit before any tree.</param>
/// <param name="trees">The trees, each with its root first.</param>
internal sealed class SupportTrees(double bias, IReadOnlyList<IReadOnlyList<SupportNode>> trees)
{
    public double Bias => bias;

    public IReadOnlyList<IReadOnlyList<SupportNode>> Trees => trees;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="measures">One per <see cref="SupportFeature"/>, in its order.</param>
    public double Probability(ReadOnlySpan<double> measures)
    {
        var logit = bias;
        foreach (var tree in trees)
        {
            logit += ValueOf(tree, measures);
        }

        return 1 / (1 + Math.Exp(-logit));
    }

    /// <summary>A tree's part of the logit.</summary>
    public static double ValueOf(IReadOnlyList<SupportNode> tree, ReadOnlySpan<double> measures)
    {
        var node = tree[0];
        while (node.Feature >= 0)
        {
            node = tree[measures[node.Feature] <= node.Threshold ? node.Left : node.Right];
        }

        return node.Value;
    }
}
