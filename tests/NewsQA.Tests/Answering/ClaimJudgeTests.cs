using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Passages;
using NewsQA.Retrieval;

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
        List<ScoredSentence> sentences = [Sentence("a", "The ferry carried 412 passengers to Vestby."), Sentence("b", "On Monday there were 590 passengers on the ferry.")];
        return [.. MeasuredClaims.Collect(Focus(), sentences, 1, SpanWeights.Default, TestContext.Current.CancellationToken)
            .Select(a => a.Select(c => c with { Claim = c.Claim with { Fit = Beside } }).ToList())];
    }

    private static ScoredSentence Sentence(string id, string text)
    {
        var profile = Focus().Profile;
        var article = new Article { Id = id, Revision = "r", Origin = id, IngestedAt = DateTimeOffset.UnixEpoch, Text = text };
        var matches = profile.Words.Select(_ => 1.0).ToArray();
        var sentence = new CandidateSentence(new Hit(1, new Passage(text, "r", new TextSpan(0, text.Length)), article, 1, 1, 1), new TextSpan(0, text.Length), null, null);
        return new ScoredSentence(sentence, new double[Enum.GetValues<SentenceFeature>().Length], new SentenceMatches(matches, matches, matches), 5, ValueFinder.Find(text)) { Own = Word.Read(text) };
    }
}
