using NewsQA.Client;

namespace NewsQA.Tests.Engine;

/// <summary>The model case: five real articles, one of them dated, on a visit of two days in one year and another, of four days or up to a week, in the next.</summary>
public sealed class SharedSeedsAnswerTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Theory]
    [InlineData("How long was Putin's visit to China?")]
    [InlineData("For how long did Putin visit China?")]
    [InlineData("How many days did Putin stay in China?")]
    [InlineData("How long did Putin's visit to China last?")]
    [InlineData("How long was Putin in China?")]
    [InlineData("How many days was Putin in China?")]
    [InlineData("How long did Putin spend in China?")]
    [InlineData("What was the length of Putin's visit to China?")]
    [InlineData("What was the duration of Putin's trip to China?")]
    [InlineData("How long did Putin's trip to China take?")]
    [InlineData("how long is putin's trip to china")]
    [InlineData("how many days did vladimir putin spend in china")]
    [InlineData("putin china trip duration")]
    [InlineData("Hello, could you please tell me how long Putin's visit to China was?")]
    public async Task All_three_lengths_are_shown_by_visit_and_no_date_that_no_text_bears(string question)
    {
        Assert.SkipWhen(SharedSeeds.Folder is null, "The folder ../shared/seeds is not beside this repository.");
        await _sample.AddAsync(SharedSeeds.Folder);
        var response = await _sample.AskAsync(question);
        await _sample.AssertQuotesAreExactAsync(response);

        var conflict = Assert.Single(response.Conflicts, c => c.Kind == ConflictKind.DifferentEvents);
        var groups = conflict.Claims.GroupBy(c => c.EventGroup).Select(g => g.Select(c => c.Value).Order(StringComparer.Ordinal).ToArray()).OrderBy(g => g.Length).ToList();
        Assert.Equal([["two-day"], ["four-day", "up to a week"]], groups);
        Assert.All(conflict.Claims.Where(c => c.Value != "up to a week"), c => Assert.Null(c.PublishedAt));
    }
}
