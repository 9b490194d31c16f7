using System.Text;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Tests.Ingestion;

public class TextDecoderTests
{
    private const string Text = "<p>Das Café in Łódź öffnet – sagt der Wirt – am 14. Mai, und alle kommen, die früher da waren.</p>";
    private const string Western = "<p>Le café du port rouvre – dit le patron – le 14 mai, et tous ceux d'avant y seront, même Zoé.</p>";

    [Fact]
    public void The_encoding_that_came_with_the_bytes_comes_before_a_guess()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(Text);
        Assert.Equal(Text, TextDecoder.Decode(bytes, isHtml: true, "windows-1250").Text);
        Assert.Equal(Text, TextDecoder.Decode(bytes, isHtml: true, " \"windows-1250\" ").Text);
        Assert.NotNull(TextDecoder.Decode(bytes, isHtml: true, "no-such-encoding").Text);
    }

    [Fact]
    public void A_meta_tag_far_down_the_head_counts()
    {
        var page = "<html><head>" + new string(' ', 3000) + "<meta charset='iso-8859-2'>" + Text.Replace('–', '-');
        Assert.Equal(page, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(28592)!.GetBytes(page), isHtml: true).Text);
    }

    [Fact]
    public void A_page_without_any_word_of_its_encoding_is_windows_1252() =>
        Assert.Equal(Western, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Western), isHtml: true).Text);

    [Fact]
    public void Utf_8_that_is_cut_in_the_middle_of_a_character_is_still_utf_8()
    {
        var bytes = Encoding.UTF8.GetBytes(Text + "é");
        Assert.Equal(Text + "\uFFFD", TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1), isHtml: true).Text);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    public void Utf_16_without_a_mark_is_told_by_its_zeros(int codePage)
    {
        const string Ascii = "<p>The council voted on Tuesday to rebuild the pier.</p>";
        Assert.Equal(Ascii, TextDecoder.Decode(Encoding.GetEncoding(codePage).GetBytes(Ascii), isHtml: true).Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = new byte[4000];
        new Random(3).NextBytes(bytes);
        Assert.NotNull(TextDecoder.Decode(bytes, isHtml: true).Error);
        Assert.NotNull(TextDecoder.Decode(bytes.Select(b => b == 0 ? (byte)1 : b).ToArray(), isHtml: false).Error);
    }
}
