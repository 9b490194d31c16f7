using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Cli;

public class IngestCommandTests
{
    [Fact]
    public async Task Elsewhere_than_on_a_screen_progress_is_a_line_per_hundred_articles_on_standard_error()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("ingest", "folder", "https://example.org/feed.xml", "--source", "BBC", "--date", "2025-09-01"));

        Assert.Equal(["folder", "https://example.org/feed.xml"], cli.Engine.Ingested);
        Assert.Equal("BBC", cli.Engine.Given!.Source);
        Assert.Equal("2025-09-01", cli.Engine.Given.PublishedAt!.Date);
        Assert.Equal(["Ingesting: 100 articles", "Ingesting: 200 articles"], Lines(cli.Error));
        Assert.Equal("250 added, 0 updated, 0 unchanged, 0 failed; 900 passages in 0.5 s.", cli.Out.Trim());
    }

    [Fact]
    public async Task On_a_screen_progress_is_a_bar_and_the_result_stays_clean()
    {
        var cli = new CliRun { OnScreen = true };
        Assert.Equal(0, await cli.RunAsync("ingest", "folder"));
        Assert.DoesNotContain("Ingesting: 100 articles\n", cli.Error, StringComparison.Ordinal);
        Assert.Single(Lines(cli.Out));
    }

    [Fact]
    public async Task Json_is_the_receipt_alone()
    {
        var cli = new CliRun();
        await cli.RunAsync("ingest", "folder", "--json");
        Assert.Equal(JsonSerializer.Serialize(cli.Engine.Receipt, NewsQAJson.Options), cli.Out.Trim());
    }

    [Fact]
    public async Task A_source_that_failed_is_named_and_the_exit_code_says_so()
    {
        var cli = new CliRun();
        cli.Engine.Receipt = new IngestResponse { Added = 1, Failed = [new IngestFailure("a.txt", "The file is empty.")] };
        Assert.Equal(1, await cli.RunAsync("ingest", "folder"));
        Assert.Equal("Failed: a.txt: The file is empty.", cli.Error.Trim());
    }

    [Fact]
    public async Task A_note_is_told_and_is_no_failure()
    {
        var cli = new CliRun();
        cli.Engine.Receipt = new IngestResponse { Added = 1, Notes = [new IngestNote("https://coast.example/feed#1", "It is a teaser.")] };
        Assert.Equal(0, await cli.RunAsync("ingest", "https://coast.example/feed", "--keep-teasers"));
        Assert.Equal("Note: https://coast.example/feed#1: It is a teaser.", cli.Error.Trim());
        Assert.True(cli.Engine.Request!.KeepTeasers);
    }

    [Fact]
    public async Task A_date_that_is_none_is_wrong_usage()
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync("ingest", "folder", "--date", "tomorrow"));
        Assert.StartsWith("--date is 'tomorrow', which is not a date", cli.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Engine.Ingested);
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("ingest", "-", "--format", "jsonl", "--field", "text=story"));
        Assert.NotNull(cli.Engine.Request!.Input);
        Assert.Equal("jsonl", cli.Engine.Request.InputFormat);
        Assert.Equal(["story"], cli.Engine.Request.JsonFields!.Text);
    }

    [Theory]
    [InlineData("only source", "ingest", "-", "folder")]
    [InlineData("--format is for standard input", "ingest", "folder", "--format", "txt")]
    [InlineData("names no field", "ingest", "folder", "--field", "story")]
    [InlineData("standard input ends", "ingest", "-", "--watch")]
    public async Task What_does_not_go_together_is_wrong_usage(string expected, params string[] arguments)
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync(arguments));
        Assert.Contains(expected, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_prints_each_round_and_ends_well_when_it_is_stopped()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("ingest", "folder", "--watch", "--prune"));
        Assert.True(cli.Engine.Request!.Prune);
        Assert.StartsWith("250 added", cli.Out, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
