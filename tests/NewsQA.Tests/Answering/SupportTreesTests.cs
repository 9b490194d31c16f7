using NewsQA.Answering;

namespace NewsQA.Tests.Answering;

public class SupportTreesTests
{
    // One tree: at most .5 of the first measure says -1, more says by the second: 0 or 2.
    private static readonly SupportTrees Trees = new(0.5,
    [[
        new SupportNode(0, 0.5, 1, 2, 0), new SupportNode(-1, 0, 0, 0, -1),
        new SupportNode(1, 0.25, 3, 4, 0), new SupportNode(-1, 0, 0, 0, 0), new SupportNode(-1, 0, 0, 0, 2),
    ]]);

    [Theory]
    [InlineData(0.5, 1, -0.5)]
    [InlineData(0.6, 0.2, 0.5)]
    [InlineData(0.6, 0.3, 2.5)]
    public void The_probability_is_the_logistic_of_bias_and_leaves(double first, double second, double logit) =>
        Assert.Equal(1 / (1 + Math.Exp(-logit)), Trees.Probability([first, second]), 1e-12);

    [Fact]
    public void The_shipped_trees_know_every_measure_that_they_ask_for()
    {
        var measures = Enum.GetValues<SupportFeature>().Length;
        Assert.NotEmpty(AnswerWeights.Default.Support.Trees);
        Assert.All(AnswerWeights.Default.Support.Trees.SelectMany(t => t), n => Assert.InRange(n.Feature, -1, measures - 1));
    }

    [Fact]
    public void More_coverage_never_makes_an_answer_less_likely()
    {
        var random = new Random(7);
        var measures = Enum.GetValues<SupportFeature>().Length;
        for (var i = 0; i < 500; i++)
        {
            var less = Enumerable.Range(0, measures).Select(_ => random.NextDouble()).ToArray();
            var more = (double[])less.Clone();
            more[(int)SupportFeature.Passage] += 0.3;
            more[(int)SupportFeature.MissingNames] = 0;
            Assert.True(AnswerWeights.Default.Support.Probability(more) >= AnswerWeights.Default.Support.Probability(less) - 1e-12);
        }
    }
}
