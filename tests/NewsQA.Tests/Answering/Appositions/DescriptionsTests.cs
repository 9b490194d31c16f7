using NewsQA.Answering.Appositions;
using NewsQA.Answering.Spans;
using NewsQA.Articles;

namespace NewsQA.Tests.Answering.Appositions;

public sealed class DescriptionsTests
{
    [Theory]
    [InlineData("What is UpGuard?", "A report by UpGuard, a cybersecurity firm, named two.", "cybersecurity firm")]
    [InlineData("What is the Blue House?", "She visited the presidential palace; the Blue House is a seat of power.", "seat of power")]
    [InlineData("What is the Game of Life?", "He devised a cellular automaton known as Conway's Game of Life.", "cellular automaton")]
    [InlineData("What is Sea-Eye?", "The rescue charity Sea-Eye renamed a ship.", "rescue charity")]
    [InlineData("What is Power of Siberia-2?", "They spoke of the Power of Siberia-2 gas pipeline and of oil.", "gas pipeline")]
    [InlineData("Who is Ann Berg?", "Ann Berg, the governor of Sundmark, spoke.", "governor of Sundmark")]
    public void What_a_name_is_stands_beside_it(string question, string text, string expected)
    {
        Assert.Contains(expected, In(question, text));
        Assert.Equal(expected, RoleHoldersTests.Answer(question, text));
    }

    [Theory]
    [InlineData("What is UpGuard?", "UpGuard said on Monday that it had found two, and that was all.")]
    [InlineData("What is the Blue House?", "The Blue House said nothing.")]
    public void A_text_may_not_say_what_a_name_is(string question, string text) => Assert.Empty(In(question, text));

    [Theory]
    [InlineData("What is the capital of Sundmark?")]
    [InlineData("What is the name of the ferry?")]
    [InlineData("What did UpGuard find?")]
    [InlineData("Who is the mayor?")]
    public void Other_questions_want_no_name_explained(string question) => Assert.Null(AskedSubject.Read(question));

    private static List<string> In(string question, string text)
    {
        var tokens = TokenReader.Read(text);
        return [.. Descriptions.In(AskedSubject.Read(question)!, tokens).Select(d => new TextSpan(tokens[d.First].Span.Start, tokens[d.Last].Span.End).Of(text))];
    }
}
