namespace NewsQA.Training.Ranking;

/// <summary>How trees are boosted. The defaults are those of the shipped ranker, chosen by cross-validation on the dev halves.</summary>
internal sealed record BoostingOptions
{
    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>Most leaves of a tree.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>What a tree counts.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>Fewest candidates in a leaf: few would be some questions' peculiarities.</summary>
    public int MinLeaf { get; init; } = 200;

    /// <summary>Added to each leaf's second derivatives.</summary>
    public double Ridge { get; init; } = 1;

    /// <summary>Down to which rank an order counts in full.</summary>
    public int Depth { get; init; } = 10;
}
