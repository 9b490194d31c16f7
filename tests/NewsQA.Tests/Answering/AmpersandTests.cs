using NewsQA.Answering;
using NewsQA.Answering.Spans;

namespace NewsQA.Tests.Answering;

public class AmpersandTests
{
    [Theory]
    [InlineData("AT&T sold it", "at&t sold")]
    [InlineData("the R&D of M&S", "r&d m&s")]
    [InlineData("Marks&Spencer", "marks spencer")]
    [InlineData("A& B", "b")]
    public void A_short_name_with_an_ampersand_is_one_word_for_whoever_reads(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Word.Read(text).Select(w => w.Lower)));
        var whole = TokenReader.Read(text).Where(t => t.IsWord).Select(t => t.Lower).ToHashSet();
        Assert.All(words.Split(' '), w => Assert.Contains(w, whole));
    }
}
