using NewsQA.Answering;
using NewsQA.Retrieval;
using NewsQA.Training.Answers;

namespace NewsQA.Tests.Training;

public class SupportFitTests
{
    [Fact]
    public void What_tells_answerable_questions_from_others_is_learned_and_nothing_else()
    {
        var random = new Random(3);
        var samples = Enumerable.Range(0, 1_000).Select(i => Sample(i % 2 == 0, random)).ToList();

        var trees = SupportFit.Fit(samples, seed: 1);

        var right = samples.Count(s => trees.Probability(s.Support) >= 0.5 == s.IsAnswerable);
        Assert.InRange(right, 900, 1_000);
        Assert.All(trees.Trees.SelectMany(t => t).Where(n => n.Feature >= 0).GroupBy(n => n.Feature).OrderByDescending(g => g.Count()).Take(1), g => Assert.Equal((int)SupportFeature.Passage, g.Key));
    }

    [Fact]
    public void A_threshold_is_chosen_by_trees_that_did_not_see_the_question()
    {
        // Nothing tells these apart; trees that saw them would know some by heart.
        var random = new Random(4);
        var samples = Enumerable.Range(0, 400).Select(i => Sample(isAnswerable: true, random) with { IsAnswerable = i % 2 == 0, Group = $"{i}" }).ToList();

        var unseen = SupportFit.CrossFit(samples, seed: 1);
        var seen = SupportFit.Fit(samples, seed: 1);

        Assert.InRange(samples.Zip(unseen).Average(p => p.Second >= 0.5 == p.First.IsAnswerable ? 1 : 0), 0.4, 0.6);
        Assert.True(samples.Average(s => seen.Probability(s.Support) >= 0.5 == s.IsAnswerable ? 1 : 0) > 0.8);
    }

    // Answerable ones are covered to .5 and more, the others to less; all other measures are chance.
    private static EvidenceSample Sample(bool isAnswerable, Random random)
    {
        var support = Enum.GetValues<SupportFeature>().Select(_ => random.NextDouble()).ToArray();
        support[(int)SupportFeature.Passage] = (isAnswerable ? 0.5 : 0) + (random.NextDouble() / 2);
        var question = QuestionReader.Read("Who came?", null, null, "question");
        return new EvidenceSample("set", new QuestionProfile(question, []), [], [], support, isAnswerable, 1);
    }
}
