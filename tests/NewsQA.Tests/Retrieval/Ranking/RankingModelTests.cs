using NewsQA.Retrieval.Ranking;

namespace NewsQA.Tests.Retrieval.Ranking;

public class RankingModelTests
{
    private static readonly int Features = RankingModel.FeatureNames.Count;

    [Fact]
    public void The_shipped_trees_are_whole() =>
        Assert.All(RankingModel.Default.Hybrid.Concat(RankingModel.Default.Lexical), tree => Assert.All(tree.Nodes, node =>
        {
            Assert.InRange(node.Feature, -1, Features - 1);
            Assert.True(node.Feature < 0 || (node.Left > 0 && node.Right > 0 && Math.Max(node.Left, node.Right) < tree.Nodes.Length));
        }));

    [Fact]
    public void Words_alone_are_ordered_without_vectors()
    {
        var ofVectors = RankingModel.FeatureNames.Index().Where(f => f.Item.Contains("ense", StringComparison.Ordinal)).Select(f => f.Index).ToHashSet();
        Assert.Equal(6, ofVectors.Count);
        Assert.All(RankingModel.Default.Lexical, tree => Assert.DoesNotContain(tree.Nodes, n => ofVectors.Contains(n.Feature)));
    }

    [Fact]
    public void A_passage_that_has_all_of_the_question_is_better_than_one_that_has_none()
    {
        var all = new float[Features];
        foreach (var feature in new[]
        {
            RankingFeature.Lexical, RankingFeature.LexicalRelative, RankingFeature.ListRelative, RankingFeature.Cover, RankingFeature.CoverBoth, RankingFeature.CoverRare, RankingFeature.Sentence,
            RankingFeature.TwoSentences, RankingFeature.Pairs, RankingFeature.Names, RankingFeature.SentenceNames, RankingFeature.ClauseLexical, RankingFeature.ClauseSentence,
            RankingFeature.FittingLexical, RankingFeature.FittingSentence,
        })
        {
            all[(int)feature] = 1;
        }

        Assert.True(RankingModel.Score(RankingModel.Default.Hybrid, all) > RankingModel.Score(RankingModel.Default.Hybrid, new float[Features]) + 1);
    }
}
