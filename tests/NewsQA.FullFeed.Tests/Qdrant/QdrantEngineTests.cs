using Microsoft.Extensions.Configuration;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>The whole engine with its index on Qdrant, chosen by configuration alone.</summary>
public sealed class QdrantEngineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_article_answers_on_every_server_and_an_outage_is_told_and_over_when_it_is_over()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var one = Engine(server.Url);
        await using var two = Engine(server.Url);
        await one.AddArticlesAsync(Uploads(), Cancellation);

        var answer = await two.AskAsync(new AskRequest { Question = "Who opened the new library in Brekke?" }, Cancellation);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("Una Halvorsen", answer.Answer, StringComparison.Ordinal);
        Assert.Equal(0, answer.RejectedQuotes);

        await server.KillAsync();
        var error = await Assert.ThrowsAsync<NewsQAException>(() => two.GetStatusAsync(Cancellation));
        Assert.StartsWith($"Qdrant at {server.Url} does not answer: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("docker compose up qdrant", error.Message, StringComparison.Ordinal);
        await server.RestartAsync();
        Assert.Equal(1, (await two.GetStatusAsync(Cancellation)).Articles);
    }

    [Theory]
    [InlineData("Url", "http://x:1/path", "NewsQA:Qdrant:Url must be")]
    [InlineData("Collection", "a b", "NewsQA:Qdrant:Collection is 'a b'")]
    [InlineData("Shards", "0", "NewsQA:Qdrant:Shards is 0; it must be 1 to 1000.")]
    [InlineData("Replicas", "101", "NewsQA:Qdrant:Replicas is 101; it must be 1 to 100.")]
    [InlineData("Quantization", "int4", "NewsQA:Qdrant:Quantization is 'int4'")]
    public void A_setting_out_of_range_is_told_before_anything_is_connected(string key, string value, string message)
    {
        var error = Assert.Throws<NewsQAException>(() => Options(new() { [$"NewsQA:Qdrant:{key}"] = value }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static NewsQAEngine Engine(string url) => new(Options(new() { ["NewsQA:Qdrant:Url"] = url }));

    private static EngineOptions Options(Dictionary<string, string?> settings)
    {
        settings["NewsQA:Index"] = "qdrant";
        // Tests run beside many others.
        settings["NewsQA:Qdrant:TimeoutSeconds"] = "60";
        return EngineOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), [new QdrantIndexKind()]);
    }

    private static async IAsyncEnumerable<ArticleUpload> Uploads()
    {
        yield return new ArticleUpload
        {
            Title = "New library opens in Brekke", Text = "The new library of Brekke opened on Friday. Mayor Una Halvorsen opened the new library with a short speech. Some two hundred people came to the harbour.",
            Source = "Brekke Post", PublishedAt = "2026-05-14",
        };
        await Task.CompletedTask;
    }
}
