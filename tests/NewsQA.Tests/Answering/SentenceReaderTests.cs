using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public class SentenceReaderTests
{
    [Theory]
    [InlineData(3, 0, 3)]
    [InlineData(30, 0, 16)]
    [InlineData(30, 5, 6)]
    [InlineData(30, 0.3, 8)]
    public void As_many_sentences_are_read_closely_as_hold_nine_tenths_of_the_odds(int sentences, double gap, int closely)
    {
        var read = Reread(gap, [.. Enumerable.Range(0, sentences).Select(i => $"On day {i + 2} of June the ferry carried {(100 * i) + 20} passengers.")]);
        Assert.Equal(sentences, read.Count);
        Assert.Equal(closely, read.Count(s => s.Read is not null));
    }

    [Fact]
    public void What_the_net_says_is_measured_of_each_sentence_that_it_reads()
    {
        var read = Reread(0.5, [.. Enumerable.Range(0, 30).Select(i => i == 2 ? "The ferry carried 412 passengers on Friday." : $"Nobody in hall {i} spoke of the ferry.")]);
        double Of(ScoredSentence sentence, SentenceFeature feature) => sentence.Features[(int)feature];
        Assert.Equal(1, read.Sum(s => Of(s, SentenceFeature.RunShare)), 1e-6);
        Assert.Contains("412", read.MaxBy(s => Of(s, SentenceFeature.RunShare))!.Sentence.Text, StringComparison.Ordinal);
        Assert.All(read.Where(s => s.Read is null), s => Assert.Equal(0, Of(s, SentenceFeature.Holds) + Of(s, SentenceFeature.RunShare) + Of(s, SentenceFeature.RunLog)));
        Assert.All(read.Where(s => s.Read is not null), s =>
        {
            Assert.Equal(1 / (1 + Math.Exp(-s.Read!.Holds)), Of(s, SentenceFeature.Holds), 1e-9);
            Assert.Equal(Of(s, SentenceFeature.RunShare) == 0 ? 0 : Math.Max(0, 1 + (Math.Log(Of(s, SentenceFeature.RunShare)) / 12)), Of(s, SentenceFeature.RunLog), 1e-9);
        });
    }

    // Sentences of one article, each scored so much below the one before.
    private static IReadOnlyList<ScoredSentence> Reread(double gap, IReadOnlyList<string> lines)
    {
        var profile = Profiles.Of("How many passengers did the ferry carry?");
        var text = string.Join(' ', lines);
        var article = new Article { Id = "a", Revision = "r", Origin = "o", IngestedAt = DateTimeOffset.UnixEpoch, Text = text };
        var hit = new Hit(1, new Passage(text, "r", new TextSpan(0, text.Length)), article, 1, 1, 1);
        var weights = new AnswerWeights { Sentence = new double[Enum.GetValues<SentenceFeature>().Length], Support = new SupportTrees(0, []) };
        weights.Sentence[(int)SentenceFeature.Similarity] = 1;
        var scored = lines.Select((line, i) =>
        {
            var start = text.IndexOf(line, StringComparison.Ordinal);
            var features = new double[weights.Sentence.Length];
            features[(int)SentenceFeature.Similarity] = -gap * i;
            return new ScoredSentence(new CandidateSentence(hit, new TextSpan(start, start + line.Length), null, null), features, new SentenceMatches([], [], []), -gap * i, []);
        });
        return SentenceReader.Reread(profile, [.. scored], SpanWeights.Default, weights, TestContext.Current.CancellationToken);
    }
}
