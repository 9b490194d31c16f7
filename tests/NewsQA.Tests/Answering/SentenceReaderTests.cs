using NewsQA.Answering;
using NewsQA.Answering.Spans;

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
        var lines = Enumerable.Range(0, 30).Select(i => i is 2 or 4 ? $"The ferry carried {(100 * i) + 12} passengers on Friday." : $"Nobody in the hall spoke of ferry {i}.");
        var read = Reread(0.5, [.. lines]);
        Assert.Equal(1, read.Sum(s => Of(s, SentenceFeature.RunShare)), 1e-6);
        Assert.All(read.Where(s => s.Sentence.Text.Contains("passengers", StringComparison.Ordinal)), s => Assert.InRange(Of(s, SentenceFeature.RunShare), 1e-4, 1 - 1e-4));
        Assert.All(read.Where(s => s.Read is null), s => Assert.Equal(0, Of(s, SentenceFeature.Holds) + Of(s, SentenceFeature.RunShare) + Of(s, SentenceFeature.RunLog)));
        Assert.All(read.Where(s => s.Read is not null), s =>
        {
            Assert.Equal(1 / (1 + Math.Exp(-s.Read!.Holds)), Of(s, SentenceFeature.Holds), 1e-9);
            Assert.Equal(Of(s, SentenceFeature.RunShare) == 0 ? 0 : Math.Max(0, 1 + (Math.Log(Of(s, SentenceFeature.RunShare)) / 12)), Of(s, SentenceFeature.RunLog), 1e-9);
        });
    }

    [Fact]
    public void The_sentence_that_the_net_gives_the_largest_share_comes_first_where_that_counts()
    {
        string[] lines = ["The weather was fine in all 20 harbours.", "Nobody said a word to the crew of 31.", "On Friday the ferry carried 412 passengers to Vestby."];
        var without = Reread(0.1, lines);
        Assert.Equal(lines, without.Select(s => s.Sentence.Text));
        var preferred = without.MaxBy(s => Of(s, SentenceFeature.RunShare))!.Sentence.Text;
        Assert.NotEqual(lines[0], preferred);
        Assert.Equal(preferred, Reread(0.1, lines, preferred: 5)[0].Sentence.Text);
    }

    [Fact]
    public void An_office_is_sought_with_what_the_article_says_around_the_sentence()
    {
        // Only the first line tells of which country the minister is.
        string[] lines = ["Sundmark's parliament met on Friday.", "Prime Minister Maud Ilsley spoke first.", "The weather was fine in the Harrow hills."];
        var read = Reread(0.1, lines, "Who is the prime minister of Sundmark?");
        Assert.Equal(1, Of(read.Single(s => s.Sentence.Text == lines[1]), SentenceFeature.RunShare), 1e-6);
    }

    private static double Of(ScoredSentence sentence, SentenceFeature feature) => sentence.Features[(int)feature];

    // Sentences of one article, each scored so much below the one before.
    private static IReadOnlyList<ScoredSentence> Reread(double gap, IReadOnlyList<string> lines, string question = "How many passengers did the ferry carry?", double preferred = 0)
    {
        var profile = Profiles.Of(question);
        var text = string.Join(' ', lines);
        var weights = new AnswerWeights { Sentence = new double[Enum.GetValues<SentenceFeature>().Length], Support = new SupportTrees(0, []) };
        weights.Sentence[(int)SentenceFeature.Similarity] = 1;
        weights.Sentence[(int)SentenceFeature.RunShare] = preferred;
        var scored = lines.Select((line, i) =>
        {
            var features = new double[weights.Sentence.Length];
            features[(int)SentenceFeature.Similarity] = -gap * i;
            return AnsweringSentences.Of(profile, "a", text, line, -gap * i) with { Features = features };
        });
        return SentenceReader.Reread(profile, [.. scored], SpanWeights.Default, weights, TestContext.Current.CancellationToken);
    }
}
