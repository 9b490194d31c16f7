using NewsQA.Answering.Appositions;
using NewsQA.Client;
using NewsQA.Tests.Engine;

namespace NewsQA.Tests.Answering;

public sealed class NationsTests : IAsyncDisposable
{
    private readonly SampleEngine _engine = new();

    [Fact]
    public void A_country_is_named_by_any_of_its_words_written_large()
    {
        Assert.Equal([Nations.NumberOf("ecuador")], Nations.In("The Ecuadorian army told us."));
        Assert.Equal(Nations.In("the U.S. and Norway"), Nations.In("American and Norwegian"));
        Assert.Empty(Nations.In("a turkey for polish cooks"));
    }

    [Fact]
    public async Task What_happened_in_another_country_is_not_quoted()
    {
        await _engine.UploadAsync(
            new ArticleUpload { Text = "The earthquake in New Zealand measured 6.25 on the Richter scale, an observatory said. It cut off the town of Whakatane.", Origin = "a" },
            new ArticleUpload { Text = "The earthquake in Ecuador destroyed the oil pipeline on Thursday, the ministry said. The earthquake measured 6.9 on the Richter scale.", Origin = "b" },
            new ArticleUpload { Text = "Apples were cheap in the hills. The spring was wet.", Origin = "c" });

        var response = await _engine.AskAsync("What did the Ecuador earthquake measure on the Richter scale?");

        Assert.Contains(response.Citations, c => c.Quote.Contains("6.9", StringComparison.Ordinal));
        Assert.DoesNotContain(response.Citations, c => c.Quote.Contains("6.25", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
