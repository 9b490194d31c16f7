using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering.Reading;

public class SpanReaderTests
{
    [Fact]
    public void A_text_has_the_same_scores_in_any_company()
    {
        const string Question = "What is Power of Siberia 2?";
        var texts = new[] { "Power of Siberia 2 is a gas pipeline that would cross Mongolia.", "Gazprom spoke of it in Beijing on Friday, as it had the year before." };
        var together = Read(Question, texts);
        foreach (var (i, text) in texts.Index())
        {
            var alone = Read(Question, text)[0];
            Assert.Equal(alone.Holds, together[i].Holds);
            Assert.All(Enumerable.Range(0, alone.Tokens), t => Assert.Equal(alone.Of(0, t), together[i].Of(0, t)));
        }
    }

    [Fact]
    public void It_reads_any_text_without_losing_its_numbers()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            foreach (var scores in Read("Who sold the ferry in Øresund, and for how much?", RandomText.Create(seed, 50) + " sold.", "!"))
            {
                Assert.True(float.IsFinite(scores.Holds));
                Assert.True(double.IsFinite(scores.LogSum()));
            }
        }
    }

    [Fact]
    public void The_share_of_all_runs_of_a_text_is_one()
    {
        var scores = Read("Who owns the bridge?", "The bridge is owned by Sundmark Rail.")[0];
        var sum = 0.0;
        for (var first = 0; first < scores.Tokens; first++)
        {
            for (var last = first; last < scores.Tokens; last++)
            {
                sum += Math.Exp(scores.Of(first, last) - scores.LogSum());
            }
        }

        Assert.Equal(1, sum, 1e-3);
    }

    [Fact]
    public void A_text_longer_than_there_is_room_for_has_scores_for_all_of_its_tokens()
    {
        var scores = Read("Who owns the bridge?", string.Concat(Enumerable.Repeat("The bridge is closed, and ", 80)) + "Sundmark Rail owns it.")[0];
        Assert.True(scores.Tokens > 400);
        Assert.True(scores.Of(scores.Tokens - 4, scores.Tokens - 3) < scores.Of(0, 1));
    }

    [Fact]
    public void What_stands_before_tells_what_it_is()
    {
        float Holds(string before) => SpanReader.Default.Read(Profile("Who owns the Harrow bridge?"), [new SpanSource("It is owned by Sundmark Rail.", 0, 0, 29) { Before = before }], TestContext.Current.CancellationToken)[0].Holds;
        Assert.True(Holds("The Harrow bridge was closed on Monday.") > Holds("A tram line in Wendle was closed on Monday."));
    }

    [Fact]
    public void A_question_typed_without_its_mark_is_read_as_with_it() =>
        Assert.Equal(Read("Who owns the Harrow bridge?", "It is owned by Sundmark Rail.")[0].Holds, Read("Who owns the Harrow bridge", "It is owned by Sundmark Rail.")[0].Holds);

    [Fact]
    public void A_text_that_was_read_is_not_read_again()
    {
        var known = Read("Who owns the bridge?", "The bridge is owned by Sundmark Rail.")[0];
        var again = SpanReader.Default.Read(Profile("Who sold it?"), [new SpanSource("Another text.", 0, 0, 13) { Read = known }], TestContext.Current.CancellationToken)[0];
        Assert.Same(known, again);
    }

    [Fact]
    public void Reading_is_stopped_when_nobody_waits_for_it()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SpanReader.Default.Read(Profile("Who sold it?"), [new SpanSource("Another text.", 0, 0, 13)], stopped.Token));
    }

    [Theory]
    [InlineData("Who chairs Wendle council?", "Maud Ilsley chairs Wendle council.", "Maud Ilsley chairs Harrow council.")]
    [InlineData("When did the ferry sink?", "The ferry sank in March 2011.", "The ferry was built in March 2011.")]
    [InlineData("Who painted the mural?", "The mural was painted by Ines Quoy.", "The mural was paid for by Ines Quoy.")]
    public void It_tells_a_text_that_answers_from_one_that_only_looks_like_it(string question, string answers, string looks)
    {
        var scores = Read(question, answers, looks);
        Assert.True(scores[0].Holds > scores[1].Holds);
    }

    [Theory]
    [InlineData("What is the Harrow Gate?", "The Harrow Gate is a tidal barrier at the mouth of the Wend.", "tidal barrier")]
    [InlineData("Who owns the bridge?", "The bridge is owned by Sundmark Rail.", "Sundmark Rail")]
    [InlineData("What did vets find in the cattle?", "Vets found anthrax in the cattle on Monday.", "anthrax")]
    [InlineData("Why was the match abandoned?", "The match was abandoned because of heavy rain.", "heavy rain")]
    [InlineData("What did the minister resign over?", "The minister resigned over a forged diploma last week.", "forged diploma")]
    public void It_finds_what_is_asked_for_in_a_plain_sentence(string question, string text, string answer)
    {
        var tokens = TokenReader.Read(text);
        var scores = Read(question, text)[0];
        var (first, last) = SpanCandidates.In(tokens).MaxBy(r => scores.Of(r.First, r.Last));
        Assert.Equal(answer, text[tokens[first].Span.Start..tokens[last].Span.End]);
    }

    internal static QuestionProfile Profile(string question) => QuestionProfile.From(
        QuestionReader.Read(question, filters: null, asOf: null, "question"), new TermStatistics(100, new Dictionary<string, int>(StringComparer.Ordinal)));

    private static IReadOnlyList<RunScores> Read(string question, params string[] texts)
    {
        var profile = Profile(question);
        return SpanReader.Default.Read(profile, SpanFinder.Read(profile, [.. texts.Select(t => new SpanSource(t, 0, 0, t.Length))]).Texts);
    }
}
