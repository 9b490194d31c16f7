using NewsQA.Evaluation;

namespace NewsQA.Tests.Evaluation;

/// <summary>Every expectation is worked out by hand from the definition.</summary>
public class RankingMetricsTests
{
    private static readonly string[] Ranking = ["d", "a", "x", "b", "y"];
    private static readonly Dictionary<string, int> Relevant = new() { ["a"] = 3, ["b"] = 1, ["c"] = 2 };

    [Fact]
    public void Recall_is_the_share_of_the_relevant_ones()
    {
        Assert.Equal(0, RankingMetrics.Recall(Ranking, Relevant, 1));
        Assert.Equal(1 / 3.0, RankingMetrics.Recall(Ranking, Relevant, 2), 9);
        Assert.Equal(2 / 3.0, RankingMetrics.Recall(Ranking, Relevant, 10), 9);
    }

    [Fact]
    public void Reciprocal_rank_counts_the_first_relevant_one_within_the_cut_off()
    {
        Assert.Equal(0.5, RankingMetrics.ReciprocalRank(Ranking, Relevant, 10), 9);
        Assert.Equal(0, RankingMetrics.ReciprocalRank(Ranking, Relevant, 1), 9);
    }

    [Fact]
    public void Ndcg_has_exponential_gain_over_the_ideal_order()
    {
        var dcg = (7 / Math.Log2(3)) + (1 / Math.Log2(5));
        var ideal = 7 + (3 / Math.Log2(3)) + (1 / Math.Log2(4));
        Assert.Equal(dcg / ideal, RankingMetrics.Ndcg(Ranking, Relevant, 10), 9);
    }

    [Fact]
    public void Evidence_recall_counts_each_fact_once()
    {
        IReadOnlyCollection<int>[] found = [[], [0], [0, 2], [1]];
        Assert.Equal(0, RankingMetrics.AnyHit(found, 1));
        Assert.Equal(1, RankingMetrics.AnyHit(found, 2));
        Assert.Equal(0.5, RankingMetrics.EvidenceRecall(found, 4, 3), 9);
        Assert.Equal(0.75, RankingMetrics.EvidenceRecall(found, 4, 4), 9);
    }

    [Fact]
    public void A_fact_is_found_whatever_its_white_space() =>
        Assert.Equal([0], FactMatcher.Find("He said\n  six people had died.", ["said six people", "seven people"]));
}
