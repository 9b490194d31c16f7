using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

public sealed class ServerOptionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsqa-remote-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("ask", "the bridge")]
    [InlineData("search", "the bridge")]
    [InlineData("articles", "--limit", "1")]
    [InlineData("article", "0a1b2c3d4e5f60718293a4b5")]
    [InlineData("delete", "0a1b2c3d4e5f60718293a4b5")]
    public async Task A_command_says_the_same_of_a_server_as_of_an_index_here(params string[] args)
    {
        await using var server = await RunningServer.StartAsync();
        var (here, there) = (new CliRun(), new CliRun());

        Assert.Equal(await here.RunAsync(args), await there.RunAsync([.. args, "--server", server.Http.BaseAddress!.AbsoluteUri]));
        Assert.Equal(here.Out, there.Out);
        Assert.Equal(here.Error, there.Error);
        Assert.Null(there.Engine.Settings!.ApiKey);
    }

    [Fact]
    public async Task Files_are_read_here_and_sent_with_what_is_given_of_them()
    {
        await using var server = await RunningServer.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.txt"), "Snow fell.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "b.html"), "<p>Rain fell.</p>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "c.txt"), "", TestContext.Current.CancellationToken);
        var cli = new CliRun();
        var exit = await cli.RunAsync("ingest", _folder.FullName, "--source", "BBC", "--date", "2025-09-01", "--server", server.Http.BaseAddress!.AbsoluteUri);

        Assert.Equal(1, exit);
        Assert.Equal(
            [("Snow fell.", "text/plain", "BBC", "2025-09-01"), ("<p>Rain fell.</p>", "text/html", "BBC", "2025-09-01")],
            server.Engine.Uploads.Select(u => (u.Text, u.ContentType!, u.Given!.Source!, u.Given.PublishedAt!)));
        Assert.EndsWith("/a.txt", server.Engine.Uploads[0].Origin, StringComparison.Ordinal);
        Assert.Contains("c.txt: It is empty", cli.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 added, 0 updated, 0 unchanged, 1 failed", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_the_option_else_the_variable()
    {
        const string Key = "a-long-enough-test-key";
        await using var server = await RunningServer.StartAsync("--NewsQA:ApiKeys:0:Key=" + Key);
        string[] ask = ["ask", "the bridge", "--server", server.Http.BaseAddress!.AbsoluteUri];
        var (without, wrong, variable) = (new CliRun(), new CliRun(), new CliRun { Variables = { ["NEWSQA_API_KEY"] = Key } });

        Assert.Equal(1, await without.RunAsync(ask));
        Assert.StartsWith("Send a key as", without.Error, StringComparison.Ordinal);
        Assert.Equal(1, await wrong.RunAsync([.. ask, "--api-key", "another"]));
        Assert.StartsWith("The key is not one of this server's.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(0, await variable.RunAsync(ask));
    }

    [Theory]
    [InlineData("extract", "a.html")]
    [InlineData("reindex")]
    [InlineData("backup", "x.db")]
    [InlineData("copy", "--from", "sqlite", "--to", "qdrant")]
    [InlineData("serve")]
    [InlineData("models", "list")]
    public async Task What_needs_this_machine_is_refused_for_a_server(params string[] args)
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync([.. args, "--server", "http://localhost:5080"]));
        Assert.Equal($"{args[0]} works on this machine alone; leave --server out.", cli.Error.Trim());
    }

    [Fact]
    public async Task An_address_that_is_none_is_wrong_usage_and_a_server_that_is_not_there_a_failure()
    {
        var (none, gone) = (new CliRun(), new CliRun());
        Assert.Equal(2, await none.RunAsync("ask", "x", "--server", "localhost"));
        Assert.Equal("'localhost' is not the address of a server; write http://localhost:5080.", none.Error.Trim());
        Assert.Equal(1, await gone.RunAsync("ask", "x", "--server", "http://127.0.0.1:1"));
        Assert.StartsWith("The server at http://127.0.0.1:1/ could not be used", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_can_be_examined()
    {
        await using var server = await RunningServer.StartAsync();
        var (well, ill) = (new CliRun(), new CliRun());
        Assert.Equal(0, await well.RunAsync("doctor", "--server", server.Http.BaseAddress!.AbsoluteUri));
        server.Engine.Failure = new NewsQAException("The model file is missing.");
        Assert.Equal(1, await ill.RunAsync("doctor", "--server", server.Http.BaseAddress!.AbsoluteUri));

        Assert.Contains("ok   index: 3 articles, 6 passages, model fake", well.Out, StringComparison.Ordinal);
        Assert.Contains("FAIL index: The model file is missing.", ill.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_a_server_is_ready_can_be_asked_without_a_key_and_makes_it_do_nothing()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:ApiKeys:0:Key=reader-0123456789abcdef");
        var address = server.Http.BaseAddress!.AbsoluteUri;
        var (well, whole, ill, here) = (new CliRun(), new CliRun(), new CliRun(), new CliRun());
        Assert.Equal((0, 1), (await well.RunAsync("doctor", "--ready", "--server", address), await whole.RunAsync("doctor", "--server", address)));
        Assert.Null(server.Engine.LastSearch);
        server.Engine.Failure = new NewsQAException("The model file is missing.");
        Assert.Equal(1, await ill.RunAsync("doctor", "--ready", "--server", address));
        Assert.Equal(2, await here.RunAsync("doctor", "--ready"));

        Assert.Contains("ok   index: 3 articles", well.Out, StringComparison.Ordinal);
        Assert.Contains("FAIL search: ", whole.Out, StringComparison.Ordinal);
        Assert.Contains("FAIL index: The model file is missing.", ill.Out, StringComparison.Ordinal);
        Assert.Equal("--ready asks a server; say which with --server.", here.Error.Trim());
    }
}
