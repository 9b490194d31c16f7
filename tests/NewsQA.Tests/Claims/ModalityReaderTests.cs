using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Tests.Claims;

public class ModalityReaderTests
{
    [Theory]
    [InlineData("The visit lasted four days.", "four days", ClaimModality.Reported)]
    [InlineData("This visit, which could last up to a week, will include a parade.", "up to a week", ClaimModality.Planned)]
    [InlineData("The strike is expected to last two weeks.", "two weeks", ClaimModality.Planned)]
    [InlineData("The planned visit lasted four days.", "four days", ClaimModality.Reported)]
    [InlineData("She embarked on a two-day visit and will meet the queen.", "two-day", ClaimModality.Reported)]
    [InlineData("Five days are planned for the visit.", "Five days", ClaimModality.Planned)]
    [InlineData("The company denied that 400 jobs had gone.", "400", ClaimModality.Denied)]
    [InlineData("On May 3 the fire killed 14 people.", "14 people", ClaimModality.Reported)]
    public void How_a_value_is_told_is_read_from_its_clause(string sentence, string value, ClaimModality modality)
    {
        var start = sentence.IndexOf(value, StringComparison.Ordinal);
        Assert.Equal(modality, ModalityReader.Read(sentence, new TextSpan(start, start + value.Length)));
    }
}
