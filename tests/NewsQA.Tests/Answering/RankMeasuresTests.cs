using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public sealed class RankMeasuresTests
{
    [Fact]
    public void The_best_and_the_four_best_scores_are_told_and_how_far_the_tenth_lies_below()
    {
        var measures = RankMeasures.Of([], [.. Enumerable.Range(0, 12).Select(i => Hit(2 - i, "Daily"))]);
        Assert.Equal([Logistic(2), Logistic(0.5), Logistic(2), Logistic(9)], measures, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Of_several_outlets_named_the_one_with_the_least_counts()
    {
        var hits = new[] { Hit(3, "Daily"), Hit(1, "Herald"), Hit(-1, "Herald"), Hit(-2, "Post") };
        Assert.Equal(Logistic(1), Least(hits, ["Daily"], ["herald", "Morning Herald"]), 12);
        Assert.Equal(Logistic(-2), Least(hits, ["Daily"], ["Gazette"]), 12);
    }

    [Fact]
    public void Where_no_learned_order_ran_nothing_is_told() => Assert.All(RankMeasures.Of([], [Hit(null, "Daily")]), m => Assert.Equal(0.5, m));

    private static double Least(IReadOnlyList<Hit> hits, params IReadOnlyList<string>[] outlets) => RankMeasures.Of(outlets, hits)[2];

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));

    private static Hit Hit(double? score, string source)
    {
        var article = new Article { Id = "a", Revision = "r", Origin = "o", Source = source, IngestedAt = DateTimeOffset.UnixEpoch, Text = "Text." };
        return new Hit(1, new Passage("a", "r", new TextSpan(0, 5)), article, null, null, 0) { Learned = score };
    }
}
