using NewsQA.Passages;

namespace NewsQA.Tests.Passages;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("One came. Two left.", "One came.|Two left.")]
    [InlineData("He met Mr. Tollefsen in Oct. 2025. They talked.", "He met Mr. Tollefsen in Oct. 2025.|They talked.")]
    [InlineData("The U.S. Senate voted. It passed.", "The U.S. Senate voted.|It passed.")]
    [InlineData("He moved to the U.S. He stayed.", "He moved to the U.S.|He stayed.")]
    [InlineData("J. K. Rowan wrote it. True.", "J. K. Rowan wrote it.|True.")]
    [InlineData("It cost 3.5 million. Nobody paid.", "It cost 3.5 million.|Nobody paid.")]
    [InlineData("“We won.” She smiled.", "“We won.”|She smiled.")]
    [InlineData("“Who is it?” he asked. Nobody.", "“Who is it?” he asked.|Nobody.")]
    [InlineData("A headline without a stop\n\nThe text. Ends", "A headline without a stop|The text.|Ends")]
    [InlineData("A line that was\nwrapped by hand. Next.", "A line that was\nwrapped by hand.|Next.")]
    [InlineData("Said the minister.The crowd cheered.", "Said the minister.|The crowd cheered.")]
    [InlineData("It opened in 2007.Holm paid for it.", "It opened in 2007.|Holm paid for it.")]
    [InlineData("The police (NPD).The court sat.", "The police (NPD).|The court sat.")]
    [InlineData("Version 2.Beta is out.", "Version 2.Beta is out.")]
    [InlineData("See www.example.com for more. Thanks!", "See www.example.com for more.|Thanks!")]
    [InlineData("Really?! Yes... And so on.", "Really?!|Yes...|And so on.")]
    [InlineData("東京で地震。被害なし。", "東京で地震。|被害なし。")]
    [InlineData("   \n\t ", "")]
    [InlineData("", "")]
    public void Text_is_split_where_a_reader_would(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(s => s.Of(text))));
}
