using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Articles;

namespace NewsQA.Tests.Answering;

public class ToThePointTests
{
    private static readonly string[] OfCaptain =
        ["The captain of the Stella Brekke is Jonas Ekmark.", "The Stella Brekke was on her way from Orrin.", "Ekmark, Jonas Ekmark to his crew, has sailed for 22 years.", "Per Lund, captain of the Stella Brekke until May, retired."];

    private static readonly string[] OfDead = ["Three people died.", "The ferry hit the mole in fog.", "At least two passengers died, a paper said."];

    [Theory]
    [InlineData("Who is the captain of the Stella Brekke?", 0.9, new[] { 0, 2, 3 })]
    [InlineData("Who is the captain of the Stella Brekke?", 0.3, new[] { 0, 1, 2, 3 })]
    [InlineData("Who has seen the Stella Brekke?", 0.9, new[] { 0, 1, 2, 3 })]
    public void Beside_a_sure_holder_of_an_office_only_holders_are_told(string question, double probability, int[] expected) =>
        Assert.Equal(expected, Kept(question, OfCaptain, "Jonas Ekmark", probability));

    [Fact]
    public void Beside_a_sure_number_only_numbers_are_told() => Assert.Equal([0, 2], Kept("How many people died?", OfDead, "Three", 0.9));

    [Fact]
    public void Without_a_short_answer_all_stay() => Assert.Equal([0, 1, 2], ToThePoint.Kept(Profiles.Of("How many people died?"), Quotes(OfDead), null));

    private static IReadOnlyList<int> Kept(string question, string[] texts, string answer, double probability)
    {
        var at = texts[0].IndexOf(answer, StringComparison.Ordinal);
        return ToThePoint.Kept(Profiles.Of(question), Quotes(texts), new FoundSpan(0, new TextSpan(at, at + answer.Length), probability, 0, 0, 1));
    }

    private static StatementQuote[] Quotes(string[] texts) => [.. texts.Select(t => new StatementQuote(new TextSpan(0, t.Length), new SpanSource(t, 0, 0, t.Length)))];
}
