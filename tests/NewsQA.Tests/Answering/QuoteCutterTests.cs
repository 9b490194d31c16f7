using NewsQA.Answering;
using NewsQA.Articles;

namespace NewsQA.Tests.Answering;

public class QuoteCutterTests
{
    private static readonly string Text = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}"));

    [Theory]
    [InlineData("w0", "w0")]
    [InlineData("w5", "w0")]
    [InlineData("w50", "w45")]
    [InlineData("w99", "w90")]
    public void A_long_sentence_is_cut_between_words_around_what_matters(string focus, string first)
    {
        var at = Text.IndexOf(focus + (focus == "w99" ? "" : " "), StringComparison.Ordinal);
        var focusSpan = new TextSpan(at, at + focus.Length);

        var span = QuoteCutter.Cut(Text, new TextSpan(0, Text.Length), focusSpan, 10);

        var words = span.Of(Text).Split(' ');
        Assert.Equal(10, words.Length);
        Assert.Equal(first, words[0]);
        Assert.True(span.Contains(focusSpan));
    }

    [Fact]
    public void A_short_sentence_stays_whole() =>
        Assert.Equal(new TextSpan(0, 5), QuoteCutter.Cut("w0 w1 w2", new TextSpan(0, 5), new TextSpan(0, 2), 10));
}
