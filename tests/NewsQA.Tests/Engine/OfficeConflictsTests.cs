using NewsQA.Client;

namespace NewsQA.Tests.Engine;

/// <summary>Who holds an office: what articles differ in, and what only stands near.</summary>
public sealed class OfficeConflictsTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Two_holders_of_one_office_are_listed()
    {
        var response = await _sample.AskOfTwoAsync("Who is the mayor of Tollhaven?", "The mayor of Tollhaven, Ann Lee, opened the bridge on Monday.", "The mayor of Tollhaven, Per Lund, opened the bridge on Monday.");

        Assert.Equal(["Ann Lee", "Per Lund"], Assert.Single(response.Conflicts).Claims.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Who is the mayor of Tollhaven?", "The mayor of Tollhaven, Ann Lee, opened the bridge on Monday.", "The president, Per Lund, came to Tollhaven, whose mayor had asked him.")]
    [InlineData("Who is the mayor of Tollhaven?", "The mayor of Tollhaven, Ann Lee, opened the bridge on Monday.", "Per Lund was mayor of Tollhaven from 1977 to 1995, and opened the bridge of that time.")]
    public async Task Others_nearby_are_no_rivals(string question, string first, string second)
    {
        var response = await _sample.AskOfTwoAsync(question, first, second);

        Assert.Equal("Ann Lee", response.ShortAnswer?.Text);
        Assert.Empty(response.Conflicts);
    }

    [Fact]
    public async Task What_is_denied_beside_a_holder_is_not_the_office()
    {
        var response = await _sample.AskOfTwoAsync("Who is the mayor of Tollhaven?", "The mayor of Tollhaven, Ann Lee, opened the bridge on Monday.", "The ministry denied accusations from the mayor of Tollhaven, Ann Lee, of a cover-up over the bridge.");

        Assert.Empty(response.Conflicts);
    }

    [Theory]
    [InlineData("Who is the foreign minister of Orland?", "The foreign ministry's spokesman Per Lund said that Orland would sign the treaty on Monday.")]
    [InlineData("What is the name of Ann Lee's coach?", "Ann Lee won the race at Tollhaven ahead of Per Lund.")]
    public async Task Where_no_quote_has_a_holder_there_is_no_answer(string question, string text)
    {
        var response = await _sample.AskOfTwoAsync(question, text, "The treaty on fishing was signed by Orland on Monday, and the race was run.");

        Assert.Equal((AnswerStatus.NoAnswer, NoAnswerReason.LowSupport), (response.Status, response.Reason));
    }
}
