using NewsQA.Checking;
using NewsQA.Client;

namespace NewsQA.Tests.Checking;

/// <summary>What an excerpt names by a noun and leaves open is not told as done; what it says that somebody did not say is not told as said.</summary>
public class OpenDeedTests
{
    [Theory]
    [InlineData("The council has approved the plan.", "The company has asked the council for approval of the plan.")]
    [InlineData("The council approved the plan.", "The plan still needs the approval of the council.")]
    [InlineData("The company acquired its rival.", "The company is in talks about the acquisition of its rival.")]
    [InlineData("The council confirmed her appointment.", "Her appointment awaits confirmation by the council.")]
    [InlineData("Sundal said where the money would come from.", "Sundal did not say where the money would come from.")]
    [InlineData("Sundal did not say where the money would come from.", "Sundal said where the money would come from.")]
    public void It_is_refused(string sentence, string text) => Assert.NotEqual(SentenceVerdict.Supported, Check(sentence, text));

    [Theory]
    [InlineData("The council approved the plan.", "The plan won the approval of the council.")]
    [InlineData("The council approved the plan.", "The firm welcomed the approval of the plan by the council.")]
    [InlineData("The company has asked for approval of the plan.", "The company has asked the council for approval of the plan.")]
    [InlineData("Sundal declined to say where the money would come from.", "Sundal did not say where the money would come from.")]
    public void What_is_done_there_is_kept(string sentence, string text) => Assert.Equal(SentenceVerdict.Supported, Check(sentence, text));

    private static SentenceVerdict Check(string sentence, string text) => new SentenceChecker().Check(sentence, [1], [new Excerpt(1, text, null, "Meridian Wire", new PartialDate("2026-03-13", DatePrecision.Day), null, null)]);
}
