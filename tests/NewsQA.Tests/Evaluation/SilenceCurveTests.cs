using NewsQA.Evaluation;

namespace NewsQA.Tests.Evaluation;

public class SilenceCurveTests
{
    [Fact]
    public void Each_point_keeps_to_its_share_of_refusals_and_counts_the_silence_below_its_threshold()
    {
        // Twenty answerable questions with confidences .05, .10 … 1.00: refusing one in twenty means a threshold at the second.
        var answerable = Enumerable.Range(1, 20).Select(i => i * 0.05).ToList();
        var curve = SilenceCurve.Of(answerable, new Dictionary<string, List<double>>(StringComparer.Ordinal) { ["silence"] = [0.02, 0.07, 0.12, 0.9] });

        var five = curve.Single(p => p.OverRefusal == 0.05);
        Assert.Equal(0.10, five.Threshold, 1e-9);
        Assert.Equal(0.5, five.Silence["silence"]);
        Assert.Equal(0.75, curve.Single(p => p.OverRefusal == 0.10).Silence["silence"]);
        Assert.Equal(0.25, curve.Single(p => p.OverRefusal == 0.01).Silence["silence"]);
    }

    [Fact]
    public void Without_answerable_questions_there_is_no_curve() => Assert.Empty(SilenceCurve.Of([], new Dictionary<string, List<double>>(StringComparer.Ordinal)));
}
