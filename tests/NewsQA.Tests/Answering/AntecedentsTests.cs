using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Tests.Answering;

public class AntecedentsTests
{
    private const string Text = "Ilse Brandvold flew to Avelara. The visit lasted two days. She signed a treaty on fishing. The treaty of Norravik still holds.";

    [Theory]
    [InlineData("She signed", "Ilse Brandvold flew to Avelara. The visit lasted two days. She signed a treaty on fishing.")]
    [InlineData("The visit", "Ilse Brandvold flew to Avelara. The visit lasted two days.")]
    [InlineData("The treaty", "The treaty of Norravik still holds.")]
    [InlineData("Ilse", "Ilse Brandvold flew to Avelara.")]
    public void A_quote_that_points_back_takes_in_what_it_points_to(string start, string expected) => Assert.Equal(expected, Widen(start, 60));

    [Fact]
    public void A_quote_does_not_grow_beyond_the_words_it_may_have() => Assert.Equal("The visit lasted two days. She signed a treaty on fishing.", Widen("She signed", 12));

    private static string Widen(string start, int maxWords)
    {
        var at = Text.IndexOf(start, StringComparison.Ordinal);
        var span = new TextSpan(at, Text.IndexOf('.', at) + 1);
        return Antecedents.Widen(new Passage("a", "r", new TextSpan(0, Text.Length)), Text, span, maxWords).Of(Text);
    }
}
