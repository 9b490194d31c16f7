using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Tests.Answering;

public class MeasuredClaimsTests
{
    private const string Question = "How many passengers did the ferry carry?";

    [Theory]
    [InlineData(0, 8)]
    [InlineData(5, 13)]
    public void At_most_eight_sentences_are_read_that_were_not_read_before(int readBefore, int heard)
    {
        var profile = Profiles.Of(Question);
        var sentences = Enumerable.Range(0, 8).SelectMany(article => Sentences(profile, article)).OrderByDescending(s => s.Score).ToList();
        var read = SpanReader.Default.Read(profile, [.. sentences.Take(readBefore).Select(SentenceReader.Source)], TestContext.Current.CancellationToken);
        List<ScoredSentence> all = [.. sentences.Take(readBefore).Zip(read, (s, r) => s with { Read = r }), .. sentences.Skip(readBefore)];
        var claims = MeasuredClaims.Collect(new QuestionFocus(profile, AskedAttributeReader.Read(profile.Question)!), all, 1, SpanWeights.Default, TestContext.Current.CancellationToken);
        Assert.Equal(all.Take(heard).ToHashSet(), claims.SelectMany(a => a).Select(c => c.Claim.Sentence).ToHashSet());
    }

    private static IEnumerable<ScoredSentence> Sentences(QuestionProfile profile, int number)
    {
        var lines = Enumerable.Range(0, 4).Select(i => $"On day {i + 2} of June the ferry carried {(100 * number) + i + 20} passengers.").ToList();
        var text = string.Join(' ', lines);
        return lines.Select((line, i) => AnsweringSentences.Of(profile, $"a{number}", text, line, 5 - (0.5 * i) - (0.01 * number)));
    }
}
