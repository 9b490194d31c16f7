using System.Runtime.CompilerServices;
using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Client;

public class StreamingClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_streamed_answer_has_the_parts_that_the_engine_made()
    {
        await using var server = await RunningServer.StartAsync();
        var parts = await new NewsQAHttpClient(server.Http).AskStreamAsync(new AskRequest { Question = "the bridge" }, Cancellation).ToListAsync(Cancellation);

        Assert.Equivalent(AskEvents.Of(BridgeNews.Answer with { Question = "the bridge" }).ToList(), parts, strict: true);
        Assert.IsType<AskDoneEvent>(parts[^1]);
    }

    [Fact]
    public async Task Errors_of_a_stream_are_the_exceptions_they_were()
    {
        await using var server = await RunningServer.StartAsync();
        var client = new NewsQAHttpClient(server.Http);
        var argument = await Assert.ThrowsAsync<ArgumentException>(() => client.AskStreamAsync(new AskRequest { Question = "" }, Cancellation).WholeAsync(Cancellation));
        Assert.Equal("question", argument.ParamName);

        server.Engine.OnStream = (_, _) => BrokenAsync();
        await Assert.ThrowsAsync<NewsQAException>(() => client.AskStreamAsync(new AskRequest { Question = "x" }, Cancellation).WholeAsync(Cancellation));
    }

    [Fact]
    public async Task Leaving_the_loop_stops_the_work_on_the_server()
    {
        await using var server = await RunningServer.StartAsync();
        var stopped = new TaskCompletionSource();
        server.Engine.OnStream = (_, cancellationToken) => EndlessAsync(stopped, cancellationToken);
        await foreach (var part in new NewsQAHttpClient(server.Http).AskStreamAsync(new AskRequest { Question = "x" }, Cancellation))
        {
            Assert.IsType<AskUnderstoodEvent>(part);
            break;
        }

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task The_fate_of_each_article_comes_in_order()
    {
        await using var server = await RunningServer.StartAsync();
        var articles = new[] { "One.", "", "Three." }.Select((text, i) => new ArticleUpload { Text = text, Origin = $"o{i}" });
        var outcomes = await new NewsQAHttpClient(server.Http).AddArticlesStreamAsync(articles.ToAsyncEnumerable(), Cancellation).ToListAsync(Cancellation);

        Assert.Equal([("o0", IngestResult.Added), ("o1", IngestResult.Failed), ("o2", IngestResult.Added)], outcomes.Select(o => (o.Origin, o.Result)));
        Assert.Equal("The article is empty.", outcomes[1].Error);
    }

    private static async IAsyncEnumerable<AskEvent> EndlessAsync(TaskCompletionSource stopped, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(stopped.SetResult);
        yield return new AskUnderstoodEvent(BridgeNews.Answer.Understood);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static async IAsyncEnumerable<AskEvent> BrokenAsync()
    {
        yield return new AskUnderstoodEvent(BridgeNews.Answer.Understood);
        await Task.Yield();
    }
}
