using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

public class AskCommandTests
{
    [Fact]
    public async Task An_answer_shows_the_statements_then_the_disagreement_then_the_sources()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("ask", BridgeNews.Question));
        Assert.Equal(
            """
            six weeks [1] (articles differ, see below)

            The bridge will stay closed for six weeks, the road authority said. [1]
            Repairs to the bridge could take up to four months, according to the builders’ union. [2]

            The articles disagree on how long the bridge stays closed:
              - six weeks: News Courier, 2025-09-02 (3 weeks ago) [1]
              - up to four months: Valley Herald, 2025-09-05 (2 weeks ago) [2]

            Sources
            [1] News Courier — Orsa bridge closed after inspection, 2025-09-02 (3 weeks ago) · seeds/courier-orsa-bridge.txt
                “The bridge will stay closed for six weeks, the road authority said.”
            [2] Valley Herald — Commuters face months of detours, 2025-09-05 (2 weeks ago) · seeds/herald-detours.html
                “Repairs to the bridge could take up to four months, according to the builders’ union.”

            """,
            cli.Out);
        Assert.Equal("", cli.Error);
        Assert.True(cli.Engine.Disposed);
    }

    [Fact]
    public async Task No_answer_is_done_and_shows_the_nearest_passages_as_such()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("ask", "What about the aurora?"));
        Assert.StartsWith("None of the 3 indexed articles is about this.", cli.Out, StringComparison.Ordinal);
        Assert.Contains("Nearest passages, none of which answers the question", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_what_the_api_returns_and_nothing_else()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/ask", $$"""{"question":"{{BridgeNews.Question}}"}""");
        var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("ask", BridgeNews.Question, "--json"));
        Assert.Equal(await response.ReadTextAsync(), cli.Out.TrimEnd('\r', '\n'));
    }

    [Fact]
    public async Task Every_option_reaches_the_engine()
    {
        var cli = new CliRun();
        await cli.RunAsync(
            "ask", "@bridge?", "--top", "4", "--from", "2025-01", "--to", "2025-12-31", "--source", "BBC", "--source", "The Hill", "--as-of", "2025-10-01",
            "--summarize");
        var asked = cli.Engine.Script.LastAsk!;

        Assert.Equal("@bridge?", asked.Question);
        Assert.Equal((4, "2025-10-01", true), (asked.Top, asked.AsOf, asked.Summarize));
        Assert.Equal(("2025-01", "2025-12-31"), (asked.Filters!.From, asked.Filters.To));
        Assert.Equal(["BBC", "The Hill"], asked.Filters.Sources!);
    }

    [Fact]
    public async Task Without_filters_none_are_sent()
    {
        var cli = new CliRun();
        await cli.RunAsync("ask", "bridge?");
        Assert.Equal(new AskRequest { Question = "bridge?" }, cli.Engine.Script.LastAsk);
    }

    [Fact]
    public async Task Explaining_shows_the_scores()
    {
        var cli = new CliRun();
        await cli.RunAsync("ask", "bridge?", "--explain");
        Assert.StartsWith("Read as: How long will the Orsa bridge stay closed? (howLong, fact; all outlets)", cli.Out, StringComparison.Ordinal);
        Assert.Matches(@"fused +0\.900.*\n +lexical +4\.200.*\n +dense +0\.610", cli.Out);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("search")]
    [InlineData("articles")]
    public async Task An_empty_index_is_no_failure_and_the_hint_goes_to_standard_error(string command)
    {
        var cli = new CliRun();
        cli.Engine.Script.Empty();
        string[] args = command == "articles" ? [command] : [command, "What about the aurora?"];
        Assert.Equal(0, await cli.RunAsync([.. args, "--json"]));
        Assert.StartsWith("{", cli.Out, StringComparison.Ordinal);
        if (command != "search")
        {
            Assert.Contains("The index is empty", cli.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_weakly_supported_answer_says_so_first()
    {
        var cli = new CliRun();
        cli.Engine.Script.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { IsWeak = true });
        await cli.RunAsync("ask", "bridge?");
        Assert.InRange(cli.Out.IndexOf(AskResponse.WeakNotice, StringComparison.Ordinal), 0, cli.Out.IndexOf("six weeks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_article_holds_does_not_steer_the_terminal()
    {
        var cli = new CliRun();
        var steering = BridgeNews.Answer with { Statements = [new Statement("\u001b[2Jgone\u009b1m\nnext", [1], null)] };
        cli.Engine.Script.OnAsk = (_, _) => Task.FromResult(steering);
        await cli.RunAsync("ask", "bridge?");
        Assert.Contains(" [2Jgone 1m next [1]", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', cli.Out);
    }
}
