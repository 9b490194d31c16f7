using System.Collections.Concurrent;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NewsQA.Client;
using NewsQA.Tests.Embedding;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

/// <summary>The built command line, started as an agent starts it, and spoken to by the protocol's own client.</summary>
public sealed class McpCommandTests : IDisposable
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private readonly TemporaryFolder _data = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task An_agent_finds_the_tools_and_gets_quotes_from_an_index_here()
    {
        await using var client = await StartAsync(await IndexAsync());
        var tools = await client.ListToolsAsync(cancellationToken: Cancellation);
        var result = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["question"] = "Who is the captain of the Stella Brekke?" }, cancellationToken: Cancellation);
        var answer = JsonElement.Parse(Text(result));

        Assert.Equal("ask_news get_article list_sources search_news what_changed", string.Join(' ', tools.Select(t => t.Name).Order(StringComparer.Ordinal)));
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.Equal("question", tools.Single(t => t.Name == "ask_news").JsonSchema.GetProperty("required")[0].GetString());
        Assert.Contains("ask_news", client.ServerInstructions, StringComparison.Ordinal);
        Assert.Equal("Jonas Ekmark", answer.GetProperty("shortAnswer").GetProperty("text").GetString());
        Assert.Contains("Jonas Ekmark", answer.GetProperty("citations")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task A_citation_leads_to_its_article_as_a_resource()
    {
        await using var client = await StartAsync(await IndexAsync());
        var template = Assert.Single(await client.ListResourceTemplatesAsync(cancellationToken: Cancellation));
        var listed = Assert.Single(await client.ListResourcesAsync(cancellationToken: Cancellation));
        var answer = JsonElement.Parse(Text(await client.CallToolAsync(
            "ask_news", new Dictionary<string, object?> { ["question"] = "Who is the captain of the Stella Brekke?" }, cancellationToken: Cancellation)));
        var citation = answer.GetProperty("citations")[0];
        var read = await client.ReadResourceAsync("newsqa://articles/" + citation.GetProperty("articleId").GetString(), cancellationToken: Cancellation);
        var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text;

        Assert.Equal("newsqa://articles/{id}", template.UriTemplate);
        Assert.Equal(listed.Uri, "newsqa://articles/" + citation.GetProperty("articleId").GetString());
        Assert.StartsWith("Title: Three dead as Orrin ferry hits Tollhaven mole\n", text, StringComparison.Ordinal);
        Assert.Contains(citation.GetProperty("quote").GetString()!, text, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync("newsqa://articles/nope", cancellationToken: Cancellation).AsTask());
        Assert.Contains("There is no article 'nope'.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prompt_carries_the_question()
    {
        await using var client = await StartAsync("--data", _data.Path);
        var prompt = Assert.Single(await client.ListPromptsAsync(cancellationToken: Cancellation));
        var written = await client.GetPromptAsync(prompt.Name, new Dictionary<string, object?> { ["question"] = "Who won?" }, cancellationToken: Cancellation);

        Assert.True(Assert.Single(prompt.ProtocolPrompt.Arguments!).Required);
        Assert.Contains("Answer this question from the indexed news articles alone: Who won?", Assert.IsType<TextContentBlock>(written.Messages.Single().Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_an_error_result_and_the_server_goes_on()
    {
        await using var client = await StartAsync("--data", _data.Path);
        var wrong = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["q"] = "x" }, cancellationToken: Cancellation);
        var right = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["question"] = "Who won?" }, cancellationToken: Cancellation);

        Assert.True(wrong.IsError);
        Assert.Equal("ask_news has no argument 'q'; it takes question, sources, from, to, asOf.", Text(wrong));
        Assert.Equal("no_answer", JsonElement.Parse(Text(right)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_servers_index_answers_through_the_same_tools()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await StartAsync("--server", server.Http.BaseAddress!.AbsoluteUri);
        var result = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["question"] = BridgeNews.Question }, cancellationToken: Cancellation);
        server.Engine.Failure = new NewsQAException("The index is locked; stop the other writer.");
        var failed = await client.CallToolAsync("list_sources", cancellationToken: Cancellation);

        Assert.Equal("six weeks", JsonElement.Parse(Text(result)).GetProperty("shortAnswer").GetProperty("text").GetString());
        Assert.True(failed.IsError);
        Assert.Contains("The index is locked", Text(failed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_call_cancels_the_work_of_the_server_behind()
    {
        await using var server = await RunningServer.StartAsync();
        var (begun, ended) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        server.Engine.OnAsk = async (_, cancellationToken) =>
        {
            cancellationToken.Register(ended.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("The token did not arrive.");
        };
        // Line by line: the package's client gives up without telling a server on standard input.
        using var process = StartProcess("--server", server.Http.BaseAddress!.AbsoluteUri);
        await process.StandardInput.WriteLineAsync(Initialize.AsMemory(), Cancellation);
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask_news","arguments":{"question":"x"}}}""".AsMemory(), Cancellation);
        await begun.Task.WaitAsync(Cancellation);
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2}}""".AsMemory(), Cancellation);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Big_results_stay_within_limits()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await StartAsync("--server", server.Http.BaseAddress!.AbsoluteUri);
        var citations = Enumerable.Range(1, 60).Select(id => BridgeNews.Answer.Citations[0] with { Id = id, Quote = new string('x', 3_000) }).ToList();
        server.Engine.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { Citations = citations });
        server.Engine.Put(BridgeNews.Courier with { Text = new string('x', 300_000) });
        var answer = await client.CallToolAsync("ask_news", new Dictionary<string, object?> { ["question"] = "x" }, cancellationToken: Cancellation);
        var resource = await client.ReadResourceAsync("newsqa://articles/" + BridgeNews.Courier.Id, cancellationToken: Cancellation);

        Assert.InRange(Text(answer).Length, 8_000, 16_000);
        Assert.InRange(Assert.IsType<TextResourceContents>(Assert.Single(resource.Contents)).Text.Length, 100_000, 101_000);
    }

    [Fact]
    public async Task Standard_output_belongs_to_the_protocol_and_the_end_of_input_ends_the_server()
    {
        using var process = StartProcess("--data", _data.Path);
        await process.StandardInput.WriteLineAsync("this is no message".AsMemory(), Cancellation);
        await process.StandardInput.WriteLineAsync(Initialize.AsMemory(), Cancellation);
        process.StandardInput.Close();
        var (output, error) = (await process.StandardOutput.ReadToEndAsync(Cancellation), await process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(0, process.ExitCode);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal("2.0", JsonElement.Parse(line).GetProperty("jsonrpc").GetString()));
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("newsqa mcp: ", line, StringComparison.Ordinal));
    }

    // It stands beside the tests, built with them.
    private static string Cli => Path.Combine(AppContext.BaseDirectory, "newsqa-cli.dll");

    private static System.Diagnostics.Process StartProcess(params string[] place) =>
        System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [Cli, "mcp", .. place])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private async Task<string[]> IndexAsync()
    {
        await using var engine = new NewsQAEngine(new EngineOptions { General = new NewsQAOptions { Data = _data.Path, Models = RepositoryFolder.Models } });
        await engine.IngestAsync([Path.Combine(RepositoryFolder.Root, "seeds", "ferry-tollhaven-harbour-post.txt")], NewsQA.Articles.GivenMetadata.None, cancellationToken: Cancellation);
        return ["--data", _data.Path];
    }

    private Task<McpClient> StartAsync(params string[] place) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Cli, "mcp", .. place],
            EnvironmentVariables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NEWSQA_ROOT"] = RepositoryFolder.Root, ["NewsQA__Models"] = RepositoryFolder.Models },
            StandardErrorLines = _errors.Enqueue,
        }),
        // On a busy machine the process may start more slowly than the five seconds after which the client takes the server for an old one.
        new McpClientOptions { DiscoverProbeTimeout = TimeSpan.FromSeconds(50) },
        cancellationToken: Cancellation);
}
