using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Segments;

/// <summary>Finds passages by the inner product of their vectors with the query's, exactly: every live passage is scored.</summary>
internal static class DenseSearch
{
    // Below this, starting other threads costs more than they save (20,000 × 256 floats are read in a millisecond).
    private const int MinPassagesForThreads = 20_000;
    private const int PassagesPerRange = 8192;

    /// <summary>Searches.</summary>
    /// <param name="snapshot">What to search.</param>
    /// <param name="query"><c>float[d]</c>.</param>
    /// <param name="filter">Which articles may be found.</param>
    /// <param name="limit">How many passages to return at most.</param>
    /// <returns>Best first, ties by passage.</returns>
    public static IReadOnlyList<ScoredPassage> Run(IndexSnapshot snapshot, ReadOnlyMemory<float> query, ArticleFilter filter, int limit)
    {
        var best = new BestPlaces(snapshot, limit);
        var ranges = RangesOf(snapshot);
        if (snapshot.Passages < MinPassagesForThreads)
        {
            ranges.ForEach(range => Scan(snapshot, range, query.Span, filter, best));
            return best.ToRanking();
        }

        Parallel.ForEach(
            ranges,
            () => new BestPlaces(snapshot, limit),
            (range, _, mine) =>
            {
                Scan(snapshot, range, query.Span, filter, mine);
                return mine;
            },
            mine =>
            {
                lock (best)
                {
                    best.OfferAll(mine);
                }
            });
        return best.ToRanking();
    }

    private static List<(int View, int From, int To)> RangesOf(IndexSnapshot snapshot) =>
        [.. snapshot.Views.SelectMany((view, v) => Enumerable.Range(0, (view.Segment.Passages + PassagesPerRange - 1) / PassagesPerRange)
            .Select(i => (v, i * PassagesPerRange, Math.Min(view.Segment.Passages, (i + 1) * PassagesPerRange))))];

    private static void Scan(IndexSnapshot snapshot, (int View, int From, int To) range, ReadOnlySpan<float> query, ArticleFilter filter, BestPlaces best)
    {
        var view = snapshot.Views[range.View];
        var segment = view.Segment;
        for (var passage = range.From; passage < range.To; passage++)
        {
            var score = Dot(segment.Vectors.AsSpan(passage * query.Length, query.Length), query);
            if (score >= best.Threshold && view.IsLive(passage) && filter.Accepts(segment.Articles, segment.ArticleOf[passage]))
            {
                best.Offer(score, new Place(range.View, passage));
            }
        }
    }

    // Four sums at once, so that an addition need not wait for the one before.
    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var width = Vector<float>.Count;
        Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        nuint i = 0;
        var length = (nuint)left.Length;
        var step = (nuint)width;
        for (; i + (4 * step) <= length; i += 4 * step)
        {
            sum0 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref l, i), Vector.LoadUnsafe(ref r, i), sum0);
            sum1 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref l, i + step), Vector.LoadUnsafe(ref r, i + step), sum1);
            sum2 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref l, i + (2 * step)), Vector.LoadUnsafe(ref r, i + (2 * step)), sum2);
            sum3 = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref l, i + (3 * step)), Vector.LoadUnsafe(ref r, i + (3 * step)), sum3);
        }

        var sum = Vector.Sum((sum0 + sum1) + (sum2 + sum3));
        for (var rest = (int)i; rest < left.Length; rest++)
        {
            sum += left[rest] * right[rest];
        }

        return sum;
    }
}
