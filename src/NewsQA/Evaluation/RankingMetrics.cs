namespace NewsQA.Evaluation;

/// <summary>Measures of one ranking. Ranks are from 1; k is a cut-off.</summary>
public static class RankingMetrics
{
    /// <summary>Recall@k: share of the relevant ones among the first k.</summary>
    /// <param name="ranking">Ids, best first, each once.</param>
    /// <param name="relevant">Relevant ids with their grade; at least one.</param>
    /// <param name="k">Cut-off, 1 or more.</param>
    /// <returns>0 to 1.</returns>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant, int k) =>
        (double)ranking.Take(k).Count(relevant.ContainsKey) / relevant.Count;

    /// <summary>Reciprocal rank@k: 1 / rank of the first relevant one, 0 when none is among the first k.</summary>
    /// <param name="ranking">Ids, best first, each once.</param>
    /// <param name="relevant">Relevant ids with their grade.</param>
    /// <param name="k">Cut-off, 1 or more.</param>
    /// <returns>0 to 1.</returns>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant, int k) =>
        ReciprocalRank(ranking.Take(k).Select(relevant.ContainsKey));

    /// <summary>nDCG@k with gain 2^grade - 1 and discount log2(rank + 1) (Burges et al. 2005), over the ideal order of the relevant ones.</summary>
    /// <param name="ranking">Ids, best first, each once.</param>
    /// <param name="relevant">Relevant ids with their grade; at least one.</param>
    /// <param name="k">Cut-off, 1 or more.</param>
    /// <returns>0 to 1.</returns>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant, int k)
    {
        ArgumentNullException.ThrowIfNull(relevant);
        var ideal = Dcg(relevant.Values.OrderDescending(), k);
        return ideal > 0 ? Dcg(ranking.Select(id => relevant.GetValueOrDefault(id)), k) / ideal : 0;
    }

    /// <summary>Any-hit@k: 1 when at least one fact is found in the first k passages, else 0.</summary>
    /// <param name="found">Per passage, best first, the facts that it contains.</param>
    /// <param name="k">Cut-off, 1 or more.</param>
    /// <returns>0 or 1.</returns>
    public static double AnyHit(IReadOnlyList<IReadOnlyCollection<int>> found, int k) => found.Take(k).Any(f => f.Count > 0) ? 1 : 0;

    /// <summary>Evidence recall@k: share of the facts found in the first k passages.</summary>
    /// <param name="found">Per passage, best first, the facts that it contains.</param>
    /// <param name="facts">How many facts there are, 1 or more.</param>
    /// <param name="k">Cut-off, 1 or more.</param>
    /// <returns>0 to 1.</returns>
    public static double EvidenceRecall(IReadOnlyList<IReadOnlyCollection<int>> found, int facts, int k) =>
        (double)found.Take(k).SelectMany(f => f).Distinct().Count() / facts;

    /// <summary>Reciprocal rank of the first hit.</summary>
    /// <param name="hits">Per rank, best first, whether it is a hit.</param>
    /// <returns>1 / rank, or 0 when there is none.</returns>
    public static double ReciprocalRank(IEnumerable<bool> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        var rank = 0;
        foreach (var hit in hits)
        {
            rank++;
            if (hit)
            {
                return 1.0 / rank;
            }
        }

        return 0;
    }

    private static double Dcg(IEnumerable<int> grades, int k) =>
        grades.Take(k).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
