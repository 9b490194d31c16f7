using System.Net;
using System.Net.Http.Headers;
#if PACKAGE_FEED_FULL
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NewsQA.Client;
using NewsQA.Tools;
#endif

namespace NewsQA.Tests.Server;

/// <summary>The real server's <c>/mcp</c>, spoken to by the protocol's own client over HTTP.</summary>
public class McpEndpointTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

#if PACKAGE_FEED_FULL
    private const string Reader = "reader-0123456789abcdef";
    private const string Writer = "writer-0123456789abcdef";

    private static readonly string[] Keys = [$"--NewsQA:ApiKeys:0:Key={Reader}", $"--NewsQA:ApiKeys:1:Key={Writer}", "--NewsQA:ApiKeys:1:Scopes=write"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_finds_the_tools_and_gets_quotes()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await ConnectAsync(server);
        var tools = await client.ListToolsAsync(cancellationToken: Cancellation);
        var result = await client.CallToolAsync("ask_news", Question, cancellationToken: Cancellation);

        Assert.Equal("newsqa", client.ServerInfo!.Name);
        Assert.Contains("ask_news", client.ServerInstructions, StringComparison.Ordinal);
        Assert.All(NewsTools.Create(server.Engine), own =>
        {
            var tool = tools.Single(t => t.Name == own.Name);
            // The protocol has no place for what a tool returns: the package adds it to the description.
            Assert.StartsWith(own.Description, tool.Description, StringComparison.Ordinal);
            Assert.True(JsonElement.DeepEquals(own.JsonSchema.GetProperty("properties"), tool.JsonSchema.GetProperty("properties")), own.Name);
        });
        Assert.Equal("six weeks", JsonElement.Parse(Text(result)).GetProperty("shortAnswer").GetProperty("text").GetString());
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task Articles_are_resources_and_there_is_a_prompt()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await ConnectAsync(server);
        var listed = await client.ListResourcesAsync(cancellationToken: Cancellation);
        var read = await client.ReadResourceAsync("newsqa://articles/" + BridgeNews.Courier.Id, cancellationToken: Cancellation);
        var prompt = Assert.Single(await client.ListPromptsAsync(cancellationToken: Cancellation));
        var missing = await Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync("newsqa://articles/nope", cancellationToken: Cancellation).AsTask());

        Assert.Equal(BridgeNews.Articles.Select(a => "newsqa://articles/" + a.Id), listed.Select(r => r.Uri));
        Assert.Equal("newsqa://articles/{id}", Assert.Single(await client.ListResourceTemplatesAsync(cancellationToken: Cancellation)).UriTemplate);
        Assert.EndsWith(BridgeNews.Courier.Text, Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text, StringComparison.Ordinal);
        Assert.Equal("answer_from_news", prompt.Name);
        Assert.Contains("There is no article 'nope'.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_and_a_failed_index_are_told_in_words()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await ConnectAsync(server);
        var wrong = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["q"] = "x" }, cancellationToken: Cancellation);
        server.Engine.Failure = new NewsQAException("The index is locked; stop the other writer.");
        var failed = await client.CallToolAsync("list_sources", cancellationToken: Cancellation);

        Assert.Equal((true, "ask_news has no argument 'q'; it takes question, sources, from, to, asOf."), (wrong.IsError, Text(wrong)));
        Assert.Equal((true, "The index is locked; stop the other writer."), (failed.IsError, Text(failed)));
    }

    [Fact]
    public async Task A_key_that_may_read_is_let_in_and_no_other()
    {
        await using var server = await RunningServer.StartAsync(Keys);
        await using var client = await ConnectAsync(server, Reader);
        Assert.NotEqual(true, (await client.CallToolAsync("ask_news", Question, cancellationToken: Cancellation)).IsError);

        foreach (var (key, status) in new[] { (null, HttpStatusCode.Unauthorized), ("unknown-0123456789abcdef", HttpStatusCode.Unauthorized), (Writer, HttpStatusCode.Forbidden) })
        {
            using var refused = await PostAsync(server, ("Authorization", key is null ? null : "Bearer " + key));
            Assert.Equal(status, refused.StatusCode);
            await Assert.ThrowsAnyAsync<Exception>(() => ConnectAsync(server, key));
        }
    }

    [Fact]
    public async Task Rebound_names_pages_elsewhere_and_callers_in_a_hurry_are_refused()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:RequestsPerMinute=2");
        using var rebound = await PostAsync(server, ("Host", "rebound.example"));
        using var page = await PostAsync(server, ("Origin", "https://evil.example"));
        using var first = await PostAsync(server);
        using var second = await PostAsync(server);
        using var third = await PostAsync(server);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (rebound.StatusCode, page.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task No_session_is_kept_so_that_any_server_can_answer_any_request()
    {
        await using var server = await RunningServer.StartAsync();
        using var started = await PostAsync(server);
        using var get = await server.GetAsync("mcp");
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        Assert.False(started.Headers.Contains("Mcp-Session-Id"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
    }

    [Fact]
    public async Task Cancelling_a_call_cancels_the_work()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await ConnectAsync(server);
        var (begun, ended) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        server.Engine.OnAsk = async (_, cancellationToken) =>
        {
            cancellationToken.Register(ended.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("The token did not arrive.");
        };
        using var impatience = new CancellationTokenSource();
        var call = client.CallToolAsync("ask_news", Question, cancellationToken: impatience.Token).AsTask();
        await begun.Task.WaitAsync(Cancellation);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
    }

    [Fact]
    public async Task Big_results_stay_within_limits()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await ConnectAsync(server);
        var citations = Enumerable.Range(1, 60).Select(id => BridgeNews.Answer.Citations[0] with { Id = id, Quote = new string('"', 3_000) }).ToList();
        server.Engine.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { Citations = citations });
        server.Engine.Put(BridgeNews.Courier with { Text = string.Concat(Enumerable.Repeat("🚧", 200_000)) });
        var answer = await client.CallToolAsync("ask_news", Question, cancellationToken: Cancellation);
        var article = await client.CallToolAsync("get_article", new Dictionary<string, object?> { ["id"] = BridgeNews.Courier.Id }, cancellationToken: Cancellation);
        var resource = await client.ReadResourceAsync("newsqa://articles/" + BridgeNews.Courier.Id, cancellationToken: Cancellation);
        var text = Assert.IsType<TextResourceContents>(Assert.Single(resource.Contents)).Text;

        Assert.InRange(Text(answer).Length, 8_000, 16_000);
        Assert.InRange(Text(article).Length, 8_000, 16_000);
        Assert.InRange(text.Length, 100_000, 101_000);
        Assert.EndsWith($"[The article goes on: get_article with id {BridgeNews.Courier.Id} and offset 100000 reads the rest of its 400000 characters.]", text, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Question => new(StringComparer.Ordinal) { ["question"] = BridgeNews.Question };

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static Task<McpClient> ConnectAsync(RunningServer server, string? key = null) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(server.Http.BaseAddress!, "mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = key is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = "Bearer " + key },
        }),
        Patient,
        cancellationToken: Cancellation);

    // On a busy machine a first answer may take longer than the five seconds after which the client takes the server for an old one.
    private static McpClientOptions Patient => new() { DiscoverProbeTimeout = TimeSpan.FromSeconds(50) };
#else
    [Fact]
    public async Task A_build_without_the_package_has_no_mcp_and_says_so_as_of_any_address()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await PostAsync(server);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
#endif

    private static async Task<HttpResponseMessage> PostAsync(RunningServer server, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("mcp", UriKind.Relative)) { Content = new StringContent(Initialize, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
