using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Retrieval;

public class ScoreFusionTests
{
    [Fact]
    public void Scores_are_scaled_from_the_theoretical_minimum_to_the_best_and_added_by_weight()
    {
        var fused = ScoreFusion.Fuse(new Candidates([Scored("a", 10), Scored("b", 5)], [Scored("b", 0.6), Scored("a", 0.2)]), denseWeight: 0.25);

        // a: 0.75 * 10/10 + 0.25 * 1.2/1.6; b: 0.75 * 5/10 + 0.25 * 1.6/1.6
        Assert.Equal(["a", "b"], fused.Select(p => p.Passage.ArticleId));
        Assert.Equal(0.9375, fused[0].Fused, 6);
        Assert.Equal(0.625, fused[1].Fused, 6);
    }

    [Fact]
    public void A_passage_that_one_list_lacks_gets_the_lowest_score_of_that_list()
    {
        var fused = ScoreFusion.Fuse(new Candidates([Scored("a", 8), Scored("b", 4)], [Scored("c", 0.5)]), denseWeight: 0.5);

        var c = fused.Single(p => p.Passage.ArticleId == "c");
        Assert.Null(c.Lexical);
        Assert.Equal((0.5 * 0.5) + (0.5 * 1), c.Fused, 6);
    }

    [Fact]
    public void Ties_are_broken_by_the_passage()
    {
        var fused = ScoreFusion.Fuse(new Candidates([Scored("z", 3), Scored("m", 3), Scored("a", 3)], []), denseWeight: 0.3);
        Assert.Equal(["a", "m", "z"], fused.Select(p => p.Passage.ArticleId));
    }

    [Fact]
    public void Two_empty_lists_give_an_empty_one() => Assert.Empty(ScoreFusion.Fuse(new Candidates([], []), 0.3));

    private static ScoredPassage Scored(string id, double score) => new(new Passage(id, "r", new TextSpan(0, 1)), score);
}
