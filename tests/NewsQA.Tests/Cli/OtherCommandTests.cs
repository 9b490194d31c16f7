using System.Text.Json;
using NewsQA.Cli.Output;
using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

public class OtherCommandTests
{
    [Theory]
    [InlineData("v1/articles?limit=2", "articles", "--limit", "2")]
    [InlineData("v1/changes?since=2025", "changes", "--since", "2025")]
    [InlineData("v1/articles/0a1b2c3d4e5f60718293a4b5", "article", "0a1b2c3d4e5f60718293a4b5")]
    public async Task Json_is_what_the_api_returns(string address, params string[] args)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync(address);
        var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync([.. args, "--json"]));
        Assert.Equal(await response.ReadTextAsync(), cli.Out.TrimEnd('\r', '\n'));
    }

    [Fact]
    public async Task Search_prints_passages_or_the_apis_json()
    {
        var (words, json) = (new CliRun(), new CliRun());
        Assert.Equal(0, await words.RunAsync("search", "bridge", "--top", "2"));
        Assert.Equal(0, await json.RunAsync("search", "bridge", "--json"));

        Assert.StartsWith("1. News Courier — Orsa bridge closed after inspection", words.Out, StringComparison.Ordinal);
        Assert.Equal(2, JsonElement.Parse(json.Out).GetProperty("passages").GetArrayLength());
    }

    [Fact]
    public async Task Articles_are_lines_with_tabs_for_programs_and_a_table_for_people()
    {
        var (piped, screen) = (new CliRun(), new CliRun { OnScreen = true });
        await piped.RunAsync("articles");
        await screen.RunAsync("articles");

        Assert.StartsWith($"{BridgeNews.Herald.Id}\t2025-09-05\tValley Herald\tCommuters face months of detours\n", piped.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Published", screen.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_article_is_a_failure()
    {
        var cli = new CliRun();
        Assert.Equal(1, await cli.RunAsync("article", "unknown", "--revision", "r"));
        Assert.Equal("There is no article with the id unknown and the revision r.", cli.Error.Trim());
    }

    [Fact]
    public async Task Deleting_prints_the_receipt_and_tells_of_ids_that_were_not_there()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("delete", BridgeNews.Courier.Id, "--json"));
        Assert.Equal("""{"articles":1,"revisions":1,"passages":2,"vectors":2,"sources":0,"duplicates":0}""", cli.Out.Trim());
        Assert.Equal(1, await cli.RunAsync("delete", BridgeNews.Herald.Id, "unknown"));
        Assert.Equal("1 of 2 ids are not in the index.", cli.Error.Trim());
    }

    [Theory]
    [InlineData("n\n", 1)]
    [InlineData("", 1)]
    [InlineData("y\n", 0)]
    public async Task On_a_screen_deleting_asks_first(string typed, int exitCode)
    {
        var cli = new CliRun { OnScreen = true, Typed = typed };
        Assert.Equal(exitCode, await cli.RunAsync("delete", BridgeNews.Courier.Id));
        Assert.StartsWith("Delete 1 article with every revision? [y/N]", cli.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode == 0 ? 2 : 3, (await cli.Engine.Script.GetStatusAsync(TestContext.Current.CancellationToken)).Articles);
    }

    [Fact]
    public async Task Extracting_reads_standard_input_or_a_file()
    {
        var cli = new CliRun { Piped = "Snow fell." };
        Assert.Equal(0, await cli.RunAsync("extract", "-", "--json"));
        Assert.StartsWith("""{"title":"A title","byline":null,"publisher":"An outlet","publishedAt":null,""", cli.Out.Trim(), StringComparison.Ordinal);
        Assert.Contains("""
            "text":"Snow fell."
            """.Trim(), cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, await cli.RunAsync("extract", "no-such-file.html"));
        Assert.Equal("no-such-file.html: There is no such file.", cli.Error.Trim());
    }

    [Fact]
    public async Task Extracting_several_prints_a_line_each_in_their_order_and_fails_when_one_does()
    {
        var cli = new CliRun { Piped = "Snow fell." };
        Assert.Equal(1, await cli.RunAsync("extract", "b.txt", "no-such-file.html", "-", "a.txt", "--json"));
        var lines = cli.Out.Trim().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Contains("The text of b.txt", lines[0], StringComparison.Ordinal);
        Assert.Contains("There is no such file.", lines[1], StringComparison.Ordinal);
        Assert.Contains("Snow fell.", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("""
            "origin":"a.txt"}
            """.Trim(), lines[3].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reindexing_and_listing_models_print_one_line_each()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("reindex", "--model", "other"));
        Assert.Equal(0, await cli.RunAsync("models", "list"));
        Assert.Equal(
            "Embedded 6 passages with other in 1.5 s.\nsmall: 256 dimensions, MIT, default, missing\njudge: reranker, MIT\n",
            cli.Out.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("fresh", "fresh is here, 2.5 MB, from https://hub.example/fresh, SHA-256 abc. Use it with: newsqa reindex --model fresh")]
    [InlineData("judge", "judge is here, 2.5 MB, from https://hub.example/judge, SHA-256 abc. Use it with: set NewsQA__Retrieval__Reranker=judge")]
    [InlineData("old", "old is here already. Use it with: newsqa reindex --model old")]
    public async Task Pulling_a_model_says_how_far_it_is_and_then_how_to_use_it(string name, string expected)
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("models", "pull", name));
        Assert.Equal(expected, cli.Out.Trim());
        Assert.Equal("vocab.txt: 0.5 MB\nonnx/model.onnx: 1.0 MB of 2.0 MB", cli.Error.ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [InlineData("2025-09-23", DatePrecision.Day, "today")]
    [InlineData("2025-09-22", DatePrecision.Day, "yesterday")]
    [InlineData("2025-09-10", DatePrecision.Day, "13 days ago")]
    [InlineData("2025-09-09", DatePrecision.Day, "2 weeks ago")]
    [InlineData("2025-06-20", DatePrecision.Day, "3 months ago")]
    [InlineData("2024-09-01", DatePrecision.Day, "1 year ago")]
    [InlineData("2025-09", DatePrecision.Month, "this month")]
    [InlineData("2025", DatePrecision.Year, "this year")]
    [InlineData("2022", DatePrecision.Year, "3 years ago")]
    [InlineData("2025-09-25", DatePrecision.Day, "in 2 days")]
    public void An_age_is_in_the_largest_unit_that_the_precision_allows(string date, DatePrecision precision, string expected) =>
        Assert.Equal(expected, Age.Of(new PartialDate(date, precision), new DateTimeOffset(2025, 9, 23, 12, 0, 0, TimeSpan.Zero)));
}
