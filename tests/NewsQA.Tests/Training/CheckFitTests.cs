using NewsQA.Checking;
using NewsQA.Training.Checks;

namespace NewsQA.Tests.Training;

public class CheckFitTests
{
    [Fact]
    public void What_only_unsound_sentences_have_costs_more_than_what_both_have_and_nothing_costs_less_than_nothing()
    {
        var weights = CheckFit.Fit(Samples());

        Assert.True(weights.Costs[(int)CheckFeature.Denials] > weights.Costs[(int)CheckFeature.MissingCommon]);
        Assert.All(weights.Costs, cost => Assert.True(cost >= 0));
    }

    [Fact]
    public void The_limit_refuses_the_share_asked_for_and_an_invention_always()
    {
        var samples = Samples();
        var scores = CheckReport.CrossFit(samples);
        var limit = CheckReport.Limit(samples, scores, 0.9);

        Assert.True(samples.Zip(scores).Count(p => !p.First.IsSound && p.Second < limit) >= 0.9 * samples.Count(s => !s.IsSound));
        Assert.All(samples.Zip(scores).Where(p => p.First.IsInvention), p => Assert.Equal(double.NegativeInfinity, p.Second));
    }

    [Fact]
    public void The_limit_keeps_the_share_asked_for_of_sets_that_the_fit_has_not_seen()
    {
        var samples = Samples().Concat(Samples("other")).ToList();
        var scores = CheckReport.CrossFit(samples);
        var limit = CheckReport.LimitKeeping(samples, scores, 0.9);

        Assert.InRange(samples.Zip(scores).Count(p => p.First.IsSound && p.Second >= limit), 0.9 * samples.Count(s => s.IsSound), samples.Count);
    }

    [Fact]
    public void A_set_weighs_the_same_however_many_sentences_it_has()
    {
        var few = Samples();
        var many = Enumerable.Range(0, 5).SelectMany(_ => Samples("other").Select(s => s with { IsSound = !s.IsSound })).ToList();

        var (once, often) = (CheckFit.Fit([.. few, .. many.Take(few.Count)]), CheckFit.Fit([.. few, .. many]));

        Assert.Equal(once.Costs[(int)CheckFeature.Denials], often.Costs[(int)CheckFeature.Denials], 2);
    }

    // Sound ones lack a common word now and then; of the unsound ones most deny what is affirmed, and some invent.
    private static List<CheckSample> Samples(string set = "one") =>
    [
        .. Enumerable.Range(0, 120).Select(i => new CheckSample(set, $"g{i % 12}", true, "sound", false, Measures((CheckFeature.MissingCommon, i % 3 == 0 ? 1 : 0)))),
        .. Enumerable.Range(0, 120).Select(i => i % 10 == 0
            ? new CheckSample(set, $"g{i % 12}", false, "number", true, [])
            : new CheckSample(set, $"g{i % 12}", false, "negation", false, Measures((CheckFeature.Denials, i % 8 == 0 ? 0 : 1), (CheckFeature.MissingCommon, i % 3 == 0 ? 1 : 0)))),
    ];

    private static double[] Measures(params (CheckFeature Feature, double Value)[] given)
    {
        var measures = new double[Enum.GetValues<CheckFeature>().Length];
        foreach (var (feature, value) in given)
        {
            measures[(int)feature] = value;
        }

        return measures;
    }
}
