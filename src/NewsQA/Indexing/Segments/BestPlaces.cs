using NewsQA.Passages;

namespace NewsQA.Indexing.Segments;

/// <summary>Keeps the best places of a search: by score, ties by <see cref="Passage.Order"/>. Not thread-safe.</summary>
/// <param name="snapshot">What is searched.</param>
/// <param name="limit">How many to keep, 0 or more.</param>
internal sealed class BestPlaces(IndexSnapshot snapshot, int limit)
{
    // The worst on top.
    private readonly PriorityQueue<Place, (float Score, Place Place)> kept = new(new WorstFirst(snapshot));

    /// <summary>What a place must reach to be kept at all.</summary>
    public float Threshold { get; private set; } = limit > 0 ? float.NegativeInfinity : float.PositiveInfinity;

    /// <summary>Keeps a place when it is among the best so far.</summary>
    /// <param name="score">Its score.</param>
    /// <param name="place">The place.</param>
    public void Offer(float score, Place place)
    {
        if (score < Threshold || limit == 0)
        {
            return;
        }

        if (kept.Count < limit)
        {
            kept.Enqueue(place, (score, place));
        }
        else
        {
            kept.EnqueueDequeue(place, (score, place));
        }

        if (kept.Count == limit && kept.TryPeek(out _, out var worst))
        {
            Threshold = worst.Score;
        }
    }

    /// <summary>Offers all that another kept.</summary>
    /// <param name="other">The other, of the same search.</param>
    public void OfferAll(BestPlaces other)
    {
        foreach (var (_, (score, place)) in other.kept.UnorderedItems)
        {
            Offer(score, place);
        }
    }

    /// <summary>What was kept.</summary>
    /// <returns>Best first.</returns>
    public IReadOnlyList<ScoredPassage> ToRanking()
    {
        var ranking = new ScoredPassage[kept.Count];
        for (var i = ranking.Length - 1; kept.TryDequeue(out var place, out var priority); i--)
        {
            ranking[i] = new ScoredPassage(snapshot.PassageAt(place), priority.Score);
        }

        return ranking;
    }

    private sealed class WorstFirst(IndexSnapshot snapshot) : IComparer<(float Score, Place Place)>
    {
        public int Compare((float Score, Place Place) x, (float Score, Place Place) y) =>
            x.Score != y.Score
                ? x.Score.CompareTo(y.Score)
                : Passage.Order.Compare(snapshot.PassageAt(y.Place), snapshot.PassageAt(x.Place));
    }
}
