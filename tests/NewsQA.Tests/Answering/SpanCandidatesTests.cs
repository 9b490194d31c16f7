using NewsQA.Answering.Spans;

namespace NewsQA.Tests.Answering;

public class SpanCandidatesTests
{
    [Theory]
    [InlineData("The $4.5 million bridge, built by O'Hara & Sons, opened on 3 May 2024.", "$4.5 million")]
    [InlineData("The $4.5 million bridge, built by O'Hara & Sons, opened on 3 May 2024.", "3 May 2024")]
    [InlineData("Sales grew by 15% in Germany, France and Italy.", "15%")]
    [InlineData("Sales grew by 15% in Germany, France and Italy.", "Germany, France and Italy")]
    [InlineData("Mr. Varga's sister spoke first.", "Varga")]
    [InlineData("It failed because nobody had closed the lower of the two gates.", "nobody had closed the lower of the two gates")]
    public void A_run_that_could_answer_is_among_the_candidates(string sentence, string answer) => Assert.Contains(answer, Runs(sentence));

    [Theory]
    [InlineData("The ferry sank. Six died.", "ferry sank. Six")]
    [InlineData("The mayor of the town (a baker) left.", "town (a")]
    [InlineData("Six of the boats sank.", "Six of")]
    public void A_run_that_no_answer_can_be_is_not(string sentence, string run) => Assert.DoesNotContain(run, Runs(sentence));

    [Fact]
    public void Runs_of_any_text_are_slices_of_it()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var text = RandomText.Create(seed, 60);
            var tokens = TokenReader.Read(text);
            Assert.Equal(tokens.OrderBy(t => t.Span), tokens);
            Assert.All(tokens, t => Assert.Equal(t.Lower, t.Span.Of(text).ToLowerInvariant()));
            Assert.All(SpanCandidates.In(tokens), r => Assert.True(r.First <= r.Last && r.Last < tokens.Count));
        }
    }

    private static List<string> Runs(string sentence)
    {
        var tokens = TokenReader.Read(sentence);
        return [.. SpanCandidates.In(tokens).Select(r => sentence[tokens[r.First].Span.Start..tokens[r.Last].Span.End])];
    }
}
