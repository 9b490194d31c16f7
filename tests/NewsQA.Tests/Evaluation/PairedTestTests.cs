using NewsQA.Evaluation;

namespace NewsQA.Tests.Evaluation;

public class PairedTestTests
{
    [Fact]
    public void A_difference_that_every_question_shows_is_sure()
    {
        var difference = PairedTest.Compare([1, 1, 1, 1], [0.5, 0.5, 0.5, 0.5]);
        Assert.Equal(0.5, difference.Mean);
        Assert.Equal([0.5, 0.5], difference.Interval);
        Assert.Equal(0, difference.P);
    }

    [Fact]
    public void Runs_alike_do_not_differ()
    {
        var difference = PairedTest.Compare([1, 0, 1], [1, 0, 1]);
        Assert.Equal((0, 1), (difference.Mean, difference.P));
    }

    [Fact]
    public void A_difference_of_one_question_in_many_is_not_sure()
    {
        double[] run = [1, .. Enumerable.Repeat(0.0, 9)];
        var difference = PairedTest.Compare(run, new double[10]);
        Assert.Equal(0.1, difference.Mean);
        Assert.Equal(0, difference.Interval[0]);
        // No draw has it with a chance of 0.9 to the tenth, .35.
        Assert.InRange(difference.P, 0.6, 0.8);
    }

    [Fact]
    public void Runs_of_other_questions_cannot_be_compared() => Assert.Throws<ArgumentException>(() => PairedTest.Compare([1], [1, 0]));
}
