using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval.Ranking;
using NewsQA.Training.Ranking;

namespace NewsQA.Tests.Training.Ranking;

public class LambdaBoosterTests
{
    private static readonly BoostingOptions Small = new() { Trees = 30, Leaves = 4, MinLeaf = 5 };

    [Fact]
    public void Trees_learn_which_feature_tells_the_relevant_ones()
    {
        var trees = LambdaBooster.Fit(Samples(seed: 1), Small);
        var right = Samples(seed: 2).Count(s => s.IsRelevant(Best(s, trees)));
        // 40 questions of 10 candidates: by chance 4 would be right.
        Assert.InRange(right, 38, 40);
    }

    [Fact]
    public void A_feature_that_is_left_out_teaches_nothing()
    {
        var trees = LambdaBooster.Fit(Samples(seed: 1), Small, [false, true]);
        Assert.All(trees, t => Assert.DoesNotContain(t.Nodes, n => n.Feature == 0));
    }

    [Fact]
    public void The_same_samples_give_the_same_trees() =>
        Assert.Equal(LambdaBooster.Fit(Samples(seed: 1), Small).SelectMany(t => t.Nodes), LambdaBooster.Fit(Samples(seed: 1), Small).SelectMany(t => t.Nodes));

    [Fact]
    public void Folds_judge_questions_by_trees_that_never_saw_them()
    {
        var line = Assert.Single(RankingFigures.CrossValidate("small", Samples(seed: 1), Small, [true, true]));
        Assert.StartsWith("small, made: 40 questions, any-hit@1 ", line, StringComparison.Ordinal);
    }

    // One relevant candidate of ten has the highest first feature; the second is noise.
    private static List<RankingSample> Samples(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(q =>
        {
            var relevant = random.Next(10);
            var candidates = Enumerable.Range(0, 10).Select(i => Ranked(i, [i == relevant ? 0.9f : random.NextSingle() * 0.8f, random.NextSingle()])).ToList();
            return new RankingSample("made", $"question {q}", candidates, [.. Enumerable.Range(0, 10).Select(IReadOnlyCollection<int> (i) => i == relevant ? [0] : [])], 1);
        })];
    }

    private static RankedCandidate Ranked(int i, float[] features)
    {
        var article = new Article { Id = $"a{i}", Revision = "r", Origin = $"a{i}", IngestedAt = DateTimeOffset.UnixEpoch, Text = "x" };
        return new RankedCandidate(new Candidate(new Passage(article.Id, "r", new TextSpan(0, 1)), article, null, null, 0, 0), features, 0);
    }

    private static int Best(RankingSample sample, IReadOnlyList<RankingTree> trees) =>
        Enumerable.Range(0, sample.Candidates.Count).MaxBy(i => RankingModel.Score(trees, sample.Candidates[i].Features));
}
