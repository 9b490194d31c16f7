using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Answering.Spans;

namespace NewsQA.Tests.Answering;

public class ClaimJudgeTests
{
    // Of the thing asked about as far as its passage tells: it may stand beside others, and is not sure.
    private static readonly ClaimFit Beside = new(Names: 0.8, Own: 0.5, Near: 0.7, OwnNames: 0, About: 0.5);

    [Theory]
    [InlineData(-20, new string[0])]
    [InlineData(20, new[] { "412", "590" })]
    public void Values_that_may_stand_beside_others_raise_no_alarm_themselves(double logit, string[] listed)
    {
        Assert.True(ClaimGate.MayStandBeside(new AskedClaim(null!, Claims()[0][0].Claim.Claim, Beside)));
        var claims = ClaimJudge.Conflicting(Focus(), Claims(), new ClaimWeights(new SupportTrees(0, []), new SupportTrees(logit, [])));
        Assert.Equal(listed, claims.Select(c => c.Claim.Text.Split(' ')[0]));
    }

    private static QuestionFocus Focus()
    {
        var profile = Profiles.Of("How many passengers did the ferry carry?");
        return new QuestionFocus(profile, AskedAttributeReader.Read(profile.Question)!);
    }

    private static IReadOnlyList<IReadOnlyList<MeasuredClaim>> Claims()
    {
        List<ScoredSentence> sentences = [.. new[] { "The ferry carried 412 passengers to Vestby.", "On Monday there were 590 passengers on the ferry." }.Select(text => AnsweringSentences.Of(Focus().Profile, text, text, text, 5))];
        return [.. MeasuredClaims.Collect(Focus(), sentences, 1, SpanWeights.Default, TestContext.Current.CancellationToken)
            .Select(a => a.Select(c => c with { Claim = c.Claim with { Fit = Beside } }).ToList())];
    }
}
