using NewsQA.Client;
using NewsQA.Evaluation.Summaries;
using NewsQA.Tests.Cli;

namespace NewsQA.Tests.Summarizing;

public class SummaryPairsTests
{
    [Fact]
    public void The_committed_set_is_large_and_no_excerpt_is_in_both_halves()
    {
        var (dev, report) = (SummaryPairsFile.Read(CommittedPairs.Folder, "dev"), SummaryPairsFile.Read(CommittedPairs.Folder, "report"));

        Assert.True(dev.Count > 400 && report.Count > 400);
        Assert.Empty(dev.SelectMany(p => p.Excerpts).Select(e => e.Text).Intersect(report.SelectMany(p => p.Excerpts).Select(e => e.Text), StringComparer.Ordinal));
        Assert.Equal(dev.Count + report.Count, dev.Concat(report).Select(p => (p.Half, p.Id)).Distinct().Count());
    }

    [Fact]
    public void Sound_sentences_are_kept_and_unsound_ones_refused()
    {
        // Floors against regressions, below what ./newsqa eval-summaries reports; not goals.
        var (report, _) = SummaryEvaluation.Run("pairs", "dev", SummaryPairsFile.Read(CommittedPairs.Folder, "dev"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(report.Metrics["kept"] >= 0.75, $"kept {report.Metrics["kept"]}");
        Assert.True(report.Metrics["refused"] >= 0.94, $"refused {report.Metrics["refused"]}");
        Assert.All(new[] { "name", "quotation", "citation", "unit" }, kind => Assert.Equal(1, report.ByType[kind]["refused"]));

        // Some of these have a value of the excerpt, said of something else.
        Assert.All(new[] { "number", "date" }, kind => Assert.True(report.ByType[kind]["refused"] >= 0.95, kind));
    }

    [Fact]
    public void A_pair_with_excerpts_of_its_own_is_read_and_measured()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pairs.jsonl");
        File.WriteAllLines(file,
        [
            """{"id": 1, "label": "sound", "citations": [1], "sentence": "Six people died.", "excerpts": [{"number": 1, "text": "Six people died."}]}""",
            """{"id": 2, "label": "unsound", "kind": "number", "citations": [1], "sentence": "Nine people died.", "excerpts": [{"number": 1, "text": "Six people died."}]}""",
        ]);

        var (report, outcomes) = SummaryEvaluation.Run("own", null, SummaryPairsFile.Read(file, null), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 1), (report.Metrics["kept"], report.Metrics["refused"], report.Metrics["precision"]));
        Assert.Equal("Nine people", outcomes[1].Detail);
    }

    [Theory]
    [InlineData("""{"id": 1, "label": "maybe", "citations": [1], "sentence": "x", "excerpts": []}""", "label is 'maybe'")]
    [InlineData("""{"id": 1, "label": "sound", "citations": [1], "sentence": "x", "group": "nowhere"}""", "names no group")]
    [InlineData("not json", "line 1")]
    public void A_line_that_is_no_pair_is_named_with_what_is_wrong(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pairs.jsonl");
        File.WriteAllText(file, line);

        Assert.Contains(expected, Assert.Throws<NewsQAException>(() => SummaryPairsFile.Read(file, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_prints_its_measures_and_dumps_every_sentence()
    {
        using var folder = new TemporaryFolder();
        var (cli, dump) = (new CliRun(), Path.Combine(folder.Path, "dump.jsonl"));

        Assert.Equal(0, await cli.RunAsync("eval-summaries", Path.Combine(CommittedPairs.Folder, "dev.jsonl"), "--split", "dev", "--dump", dump));

        Assert.Contains("precision", cli.Out, StringComparison.Ordinal);
        Assert.Equal(SummaryPairsFile.Read(Path.Combine(CommittedPairs.Folder, "dev.jsonl"), "dev").Count, File.ReadAllLines(dump).Length);
    }

    [Fact]
    public async Task An_unknown_half_is_an_error_that_says_which_there_are()
    {
        var cli = new CliRun();

        Assert.NotEqual(0, await cli.RunAsync("eval-summaries", CommittedPairs.Folder, "--split", "test"));
        Assert.Contains("dev or report", cli.Error, StringComparison.Ordinal);
    }
}
