namespace NewsQA.Retrieval.Ranking;

/// <summary>
/// Shares the first ranks among outlets: with each passage taken from an outlet, its next ones count a little less, so that of two passages alike the one from another outlet comes first.
/// </summary>
internal static class OutletSlots
{
    // In units of the ranker's score; chosen on MultiHop-RAG's dev half, where .05 to .3 all help.
    private const double Penalty = 0.2;

    // Further down the order matters little, and each rank costs a pass over the rest.
    private const int Ranks = 20;

    /// <summary>Orders candidates.</summary>
    /// <param name="ranked">Candidates with their scores.</param>
    /// <returns>All of them, best first; ties by passage.</returns>
    public static IReadOnlyList<RankedCandidate> Share(IEnumerable<RankedCandidate> ranked)
    {
        var left = Sort(ranked).ToList();
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var order = new List<RankedCandidate>(left.Count);
        while (left.Count > 0 && order.Count < Ranks)
        {
            var best = left.MaxBy(c => c.Score - (Penalty * (c.Candidate.Article.Source is { } s ? taken.GetValueOrDefault(s) : 0)))!;
            if (best.Candidate.Article.Source is { } source)
            {
                taken[source] = taken.GetValueOrDefault(source) + 1;
            }

            order.Add(best);
            left.Remove(best);
        }

        return [.. order, .. left];
    }

    /// <summary>Orders candidates by score alone.</summary>
    public static IEnumerable<RankedCandidate> Sort(IEnumerable<RankedCandidate> ranked) =>
        ranked.OrderByDescending(c => c.Score).ThenBy(c => c.Candidate.Passage, Passages.Passage.Order);
}
