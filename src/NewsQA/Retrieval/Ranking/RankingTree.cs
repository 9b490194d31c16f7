namespace NewsQA.Retrieval.Ranking;

/// <summary>A node of a tree: an inner one sends a candidate left when its feature is at most the threshold, else right; a leaf has feature -1 and a value.</summary>
/// <param name="Feature">Number of the feature; -1 for a leaf.</param>
/// <param name="Threshold">Where it parts.</param>
/// <param name="Left">Number of the node on the left.</param>
/// <param name="Right">Number of the node on the right.</param>
/// <param name="Value">A leaf's part of the score.</param>
internal readonly record struct RankingNode(int Feature, float Threshold, int Left, int Right, double Value);

/// <summary>A regression tree.</summary>
/// <param name="Nodes">Its nodes, the root first.</param>
internal sealed record RankingTree(RankingNode[] Nodes)
{
    /// <summary>The value of the leaf that a candidate falls into.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var node = Nodes[0];
        while (node.Feature >= 0)
        {
            node = Nodes[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
        }

        return node.Value;
    }
}
