using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A result before its payload is looked up.</summary>
internal sealed record Hit(Shard Shard, int Slot, float Score, OrderValue? Order = null)
{
    public PointKey Key => Shard.KeyAt(Slot);
}

/// <summary>
/// Best first. Qdrant documents no order among equals; a number drawn from the id stands for it, so that who counts on the order of ids is
/// found out.
/// </summary>
/// <param name="smallerIsBetter">Whether a lower score is the better one.</param>
internal sealed class BestFirst(bool smallerIsBetter) : IComparer<Hit>
{
    public static BestFirst Similarity { get; } = new(smallerIsBetter: false);

    public int Compare(Hit? x, Hit? y)
    {
        var order = smallerIsBetter ? x!.Score.CompareTo(y!.Score) : y!.Score.CompareTo(x!.Score);
        return order != 0 ? order : x.Key.Scatter.CompareTo(y.Key.Scatter);
    }
}

/// <summary>Keeps the best few of many.</summary>
internal sealed class TopHits(int limit, bool smallerIsBetter)
{
    private readonly BestFirst _order = new(smallerIsBetter);
    private readonly PriorityQueue<Hit, Hit> _worstFirst = new(new WorstFirst(smallerIsBetter));

    /// <summary>Whether a score could still come in: asked first, for the filter costs more than the score.</summary>
    public bool Admits(float score) =>
        _worstFirst.Count < limit || (limit > 0 && (smallerIsBetter ? score <= _worstFirst.Peek().Score : score >= _worstFirst.Peek().Score));

    public void Add(Hit hit)
    {
        if (_worstFirst.Count < limit)
        {
            _worstFirst.Enqueue(hit, hit);
        }
        else if (limit > 0)
        {
            _worstFirst.EnqueueDequeue(hit, hit);
        }
    }

    public List<Hit> Sorted() => [.. _worstFirst.UnorderedItems.Select(item => item.Element).Order(_order)];

    private sealed class WorstFirst(bool smallerIsBetter) : IComparer<Hit>
    {
        private readonly BestFirst _order = new(smallerIsBetter);

        public int Compare(Hit? x, Hit? y) => _order.Compare(y, x);
    }
}
