using System.Numerics;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Segments;

/// <summary>
/// Finds passages by BM25. Scores add up in an array of one window of passages at a time, small enough for the processor's cache; then the
/// window is scanned for scores that can still be among the best.
/// </summary>
internal static class LexicalSearch
{
    // 64 KiB of scores: fits the second-level cache of every machine with room for the postings that stream by.
    private const int Window = 16 * 1024;

    [ThreadStatic]
    private static float[]? scoresOfThread;

    /// <summary>Searches.</summary>
    /// <param name="snapshot">What to search.</param>
    /// <param name="terms">The terms; of a term given twice the weights add up, and one without a weight above 0 counts for nothing.</param>
    /// <param name="filter">Which articles may be found.</param>
    /// <param name="limit">How many passages to return at most.</param>
    /// <returns>Best first, ties by passage, scores above 0.</returns>
    public static IReadOnlyList<ScoredPassage> Run(IndexSnapshot snapshot, IReadOnlyList<QueryTerm> terms, ArticleFilter filter, int limit)
    {
        var weighted = Weigh(snapshot, terms);
        var best = new BestPlaces(snapshot, limit);
        for (var view = 0; view < snapshot.Views.Count && weighted.Count > 0; view++)
        {
            SearchView(snapshot, view, weighted, filter, best);
        }

        return best.ToRanking();
    }

    // In the order of hashes, so that the same question adds up in the same order however it is worded.
    private static List<(ulong Hash, float Weight)> Weigh(IndexSnapshot snapshot, IReadOnlyList<QueryTerm> terms)
    {
        var weights = new SortedDictionary<ulong, double>();
        foreach (var term in terms)
        {
            var hash = TermHash.Of(term.Term);
            weights[hash] = weights.GetValueOrDefault(hash) + term.Weight;
        }

        var weighted = new List<(ulong, float)>(weights.Count);
        foreach (var (hash, weight) in weights)
        {
            var frequency = snapshot.Views.Sum(view => view.CountLive(view.Segment.Postings.Find(hash)));
            if (frequency > 0 && weight > 0)
            {
                weighted.Add((hash, (float)(weight * TermStatistics.Idf(snapshot.Passages, frequency))));
            }
        }

        return weighted;
    }

    private static void SearchView(IndexSnapshot snapshot, int viewNumber, List<(ulong Hash, float Weight)> terms, ArticleFilter filter, BestPlaces best)
    {
        var view = snapshot.Views[viewNumber];
        var postings = view.Segment.Postings;
        var cursors = new List<Cursor>(terms.Count);
        foreach (var (hash, weight) in terms)
        {
            var (start, count) = postings.Find(hash).GetOffsetAndLength(postings.Passages.Length);
            if (count > 0)
            {
                cursors.Add(new Cursor { Next = start, End = start + count, Weight = weight });
            }
        }

        var scores = scoresOfThread ??= new float[Window];
        for (var from = 0; from < view.Segment.Passages && cursors.Count > 0; from += Window)
        {
            foreach (var cursor in cursors)
            {
                AddUp(postings, cursor, from, scores);
            }

            Collect(view, viewNumber, from, scores, filter, best);
            cursors.RemoveAll(cursor => cursor.Next == cursor.End);
        }
    }

    private static void AddUp(Postings postings, Cursor cursor, int from, float[] scores)
    {
        var passages = postings.Passages;
        var impacts = postings.Impacts;
        var (next, end, weight) = (cursor.Next, cursor.End, cursor.Weight);
        for (; next < end; next++)
        {
            var place = passages[next] - from;
            if ((uint)place >= Window)
            {
                break;
            }

            scores[place] += weight * impacts[next];
        }

        cursor.Next = next;
    }

    // Leaves the window at zero.
    private static void Collect(SegmentView view, int viewNumber, int from, float[] scores, ArticleFilter filter, BestPlaces best)
    {
        var step = Vector<float>.Count;
        var used = Math.Min(Window, view.Segment.Passages - from);
        for (var i = 0; i < used; i += step)
        {
            var least = Math.Max(best.Threshold, float.Epsilon);
            if (!Vector.GreaterThanOrEqualAny(new Vector<float>(scores, i), new Vector<float>(least)))
            {
                continue;
            }

            for (var j = i; j < i + step; j++)
            {
                if (scores[j] >= least && view.IsLive(from + j) && filter.Accepts(view.Segment.Articles, view.Segment.ArticleOf[from + j]))
                {
                    best.Offer(scores[j], new Place(viewNumber, from + j));
                }
            }
        }

        scores.AsSpan(0, used).Clear();
    }

    private sealed class Cursor
    {
        public int Next { get; set; }

        public required int End { get; init; }

        public required float Weight { get; init; }
    }
}
