using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Tests.Retrieval.Ranking;

public class OutletSlotsTests
{
    [Fact]
    public void Of_passages_nearly_alike_the_one_from_another_outlet_comes_first() =>
        Assert.Equal(["p1", "c1", "p2"], Order(("p1", "Post", 1.0), ("p2", "Post", 0.95), ("c1", "Courier", 0.9)));

    [Fact]
    public void A_much_better_passage_stays_before_another_outlets() =>
        Assert.Equal(["p1", "p2", "c1"], Order(("p1", "Post", 1.0), ("p2", "Post", 0.95), ("c1", "Courier", 0.2)));

    [Fact]
    public void Without_outlets_the_score_decides() => Assert.Equal(["a", "b", "c"], Order(("c", null, 0.1), ("a", null, 0.3), ("b", null, 0.2)));

    [Fact]
    public void Nothing_is_lost_far_down() =>
        Assert.Equal(50, Order([.. Enumerable.Range(0, 50).Select(i => ($"a{i}", (string?)"Post", (double)i))]).Distinct(StringComparer.Ordinal).Count());

    private static IEnumerable<string> Order(params (string Id, string? Source, double Score)[] candidates) =>
        OutletSlots.Share(candidates.Select(c => new RankedCandidate(new Candidate(new Passage(c.Id, "r", new TextSpan(0, 1)), ArticleFrom(c.Id, c.Source), null, null, 0, 0), [], c.Score)))
            .Select(c => c.Candidate.Article.Id);

    private static Article ArticleFrom(string id, string? source) => new()
    {
        Id = id, Revision = "r", Origin = id, Source = source, IngestedAt = DateTimeOffset.UnixEpoch, Language = "en", Text = "x",
    };
}
