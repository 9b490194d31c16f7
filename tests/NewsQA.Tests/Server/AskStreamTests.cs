using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class AskStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_part_is_on_the_wire_before_the_next_is_made()
    {
        await using var server = await RunningServer.StartAsync();
        using var step = new SemaphoreSlim(0);
        server.Engine.OnStream = (_, cancellationToken) => OneByOneAsync(step, cancellationToken);
        using var response = await OpenAsync(server);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        await using var events = SseParser.Create(stream).EnumerateAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        foreach (var (part, number) in AskEvents.Of(BridgeNews.Answer).Select((p, i) => (p, i + 1)))
        {
            step.Release();
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience, Cancellation));
            Assert.Equal((part.Name, $"{number}"), (events.Current.EventType, events.Current.EventId));
            Assert.Equal(JsonSerializer.Serialize(part.Payload(), part.Payload().GetType(), NewsQAJson.Options), events.Current.Data);
        }

        step.Release();
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task In_a_long_silence_comments_keep_the_connection_open()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:HeartbeatSeconds=0.05");
        using var step = new SemaphoreSlim(1);
        server.Engine.OnStream = (_, cancellationToken) => OneByOneAsync(step, cancellationToken);
        using var response = await OpenAsync(server);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        var read = new List<string>();
        while (read.Count(l => l == ":") < 3)
        {
            read.Add((await lines.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation))!);
        }

        step.Release(100);
        var rest = await lines.ReadToEndAsync(Cancellation);
        Assert.Equal("event: understood", read[1]);
        Assert.Contains("event: done", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_stops_the_work()
    {
        await using var server = await RunningServer.StartAsync();
        using var step = new SemaphoreSlim(2);
        var stopped = new TaskCompletionSource();
        server.Engine.OnStream = (_, cancellationToken) => OneByOneAsync(step, cancellationToken, stopped);
        var response = await OpenAsync(server);
        using (var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation)))
        {
            while (await lines.ReadLineAsync(Cancellation) != "event: passages")
            {
            }
        }

        response.Dispose();
        await stopped.Task.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task An_engine_that_fails_halfway_ends_the_stream_with_problem_details()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.OnStream = (_, _) => FailingAsync();
        var events = await server.StreamAsync("the bridge");

        Assert.Equal(["understood", "error"], events.Select(e => e.Name));
        Assert.Equal("urn:newsqa:problem:unavailable", events[1].Data.GetProperty("type").GetString());
        Assert.Equal("The index …/index.db is locked.", events[1].Data.GetProperty("detail").GetString());
    }

    private static Task<HttpResponseMessage> OpenAsync(RunningServer server)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("v1/ask/stream", UriKind.Relative)) { Content = new StringContent("""{"question":"the bridge"}""", null, "application/json") };
        return server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    private static async IAsyncEnumerable<AskEvent> OneByOneAsync(
        SemaphoreSlim step, [EnumeratorCancellation] CancellationToken cancellationToken, TaskCompletionSource? stopped = null)
    {
        foreach (var part in AskEvents.Of(BridgeNews.Answer))
        {
            try
            {
                await step.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                stopped?.SetResult();
                throw;
            }

            yield return part;
        }
    }

    private static async IAsyncEnumerable<AskEvent> FailingAsync()
    {
        yield return new AskUnderstoodEvent(BridgeNews.Answer.Understood);
        await Task.Yield();
        throw new NewsQAException("The index /home/someone/index.db is locked.");
    }
}
