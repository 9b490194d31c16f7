using NewsQA.Articles;
using NewsQA.Claims.Sources;

namespace NewsQA.Tests.Claims;

public class ValueSourceReaderTests
{
    [Theory]
    [InlineData("Police put the crowd at 4,000, while organisers said 20,000 took part.", "4,000", "Police")]
    [InlineData("Police put the crowd at 4,000, while organisers said 20,000 took part.", "20,000", "organisers")]
    [InlineData("According to the ministry 12 people died, but the hospital said 15 had died.", "15", "the hospital")]
    [InlineData("The fire killed 12 people.", "12", null)]
    public void Each_of_two_figures_has_its_own_source(string sentence, string value, string? source)
    {
        var start = sentence.IndexOf(value, StringComparison.Ordinal);
        var found = ValueSourceReader.Read(sentence, new TextSpan(0, sentence.Length), new TextSpan(start, start + value.Length));
        Assert.Equal(source, found?.Of(sentence));
    }
}
