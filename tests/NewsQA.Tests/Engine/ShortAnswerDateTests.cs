using NewsQA.Client;

namespace NewsQA.Tests.Engine;

public sealed class ShortAnswerDateTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task A_relative_time_is_placed_by_the_date_of_its_article()
    {
        await UploadAsync("2026-06-13");

        var answer = await _sample.AskAsync("When was the lighthouse lens of Skarn stolen?");

        Assert.StartsWith("Wednesday", answer.ShortAnswer?.Text, StringComparison.Ordinal);
        Assert.Equal("2026-06-10", answer.ShortAnswer!.Date?.Date);
        Assert.Contains("Wednesday", answer.ShortAnswer.Date!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_date_to_count_from_it_stays_as_the_text_has_it()
    {
        await UploadAsync(publishedAt: null);

        var answer = await _sample.AskAsync("When was the lighthouse lens of Skarn stolen?");

        Assert.StartsWith("Wednesday", answer.ShortAnswer?.Text, StringComparison.Ordinal);
        Assert.Null(answer.ShortAnswer!.Date);
    }

    private async Task UploadAsync(string? publishedAt) => await _sample.UploadAsync(new ArticleUpload
    {
        Text = "The lighthouse lens of Skarn was stolen on Wednesday night, the coast guard said. Nobody saw the thieves, who came in a small boat.",
        Origin = "lens",
        PublishedAt = publishedAt,
    });
}
