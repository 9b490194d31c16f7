namespace NewsQA.Indexing.Points;

/// <summary>How an index on a vector database is kept.</summary>
public sealed class PointIndexOptions
{
    /// <summary>What the names of its collections begin with.</summary>
    public string Collection { get; set; } = "newsqa";

    /// <summary>
    /// How long a writer may be silent before another takes over, in seconds. A writer shows itself three times in that time, so 30 outlasts a pause of the runtime or of the network by far;
    /// it is also how long others wait for one that died.
    /// </summary>
    public double LeaseSeconds { get; set; } = 30;

    /// <summary>
    /// Up to so many passages, the sparse vectors are computed anew within the write when the average length has drifted by a tenth; beyond, <c>reindex</c> does it. 20,000 take seconds.
    /// </summary>
    public int MaxPassagesToReweigh { get; set; } = 20_000;
}
