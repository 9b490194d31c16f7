using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class AskEndpointTests
{
    [Fact]
    public async Task An_answer_is_the_contracts_json()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/ask", """{"question":"Why the bridge?","top":3,"filters":{"from":"2025-09","sources":["BBC"]},"asOf":"2025-10-01"}""");
        var answer = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("reason").ValueKind);
        Assert.Equal("disputed", answer.GetProperty("conflicts")[0].GetProperty("kind").GetString());
        Assert.Equal("day", answer.GetProperty("citations")[0].GetProperty("publishedAt").GetProperty("precision").GetString());
        Assert.Equal(12.5, answer.GetProperty("timings").GetProperty("total").GetDouble());
        Assert.Equal(3, server.Engine.LastAsk!.Top);
        Assert.Equal("2025-09", server.Engine.LastAsk.Filters!.From);
        Assert.Equal(["BBC"], server.Engine.LastAsk.Filters.Sources!);
        Assert.Equal("2025-10-01", server.Engine.LastAsk.AsOf);
    }

    [Fact]
    public async Task No_answer_is_not_an_error()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/ask", """{"question":"What about the aurora?"}""");
        var answer = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no_answer", answer.GetProperty("status").GetString());
        Assert.Equal("no_coverage", answer.GetProperty("reason").GetString());
        Assert.Equal(0, answer.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task A_stream_sends_each_part_and_ends_with_the_whole()
    {
        await using var server = await RunningServer.StartAsync();
        var events = await server.StreamAsync("the bridge");

        Assert.Equal(["understood", "passages", "statement", "statement", "conflicts", "done"], events.Select(e => e.Name));
        var statement = events[2].Data;
        var cited = statement.GetProperty("statement").GetProperty("citations")[0].GetInt32();
        Assert.Equal(cited, statement.GetProperty("citations")[0].GetProperty("id").GetInt32());
        Assert.Equal(2, events[^1].Data.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public async Task A_stream_that_fails_ends_with_problem_details()
    {
        await using var server = await RunningServer.StartAsync();
        var (name, problem) = Assert.Single(await server.StreamAsync(""));

        Assert.Equal("error", name);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal("question", problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("v1/ask")]
    [InlineData("v1/ask/stream")]
    public async Task A_client_that_leaves_stops_the_work(string address)
    {
        await using var server = await RunningServer.StartAsync();
        var begun = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        server.Engine.OnAsk = async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(stopped.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return BridgeNews.Answer;
        };
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var call = server.Http.PostAsJsonAsync(address, new AskRequest { Question = "the bridge" }, leaving.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_search_returns_passages_with_their_scores()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/search", """{"query":"bridge","top":2}""");
        var passage = (await response.ReadJsonAsync()).GetProperty("passages")[0];

        Assert.Equal(1, passage.GetProperty("rank").GetInt32());
        Assert.Equal(["lexical", "dense", "fused", "rerank"], passage.GetProperty("scores").EnumerateObject().Select(p => p.Name).Take(4));
        Assert.Equal("bridge", server.Engine.LastSearch!.Query);
    }
}
