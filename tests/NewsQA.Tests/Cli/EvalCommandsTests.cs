using System.Text.Json;

namespace NewsQA.Tests.Cli;

public class EvalCommandsTests
{
    [Fact]
    public async Task Eval_prints_its_measures_with_intervals()
    {
        var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("eval", "sets/one", "--split", "halves.tsv:dev", "--retriever", "lexical"));

        Assert.Contains("sets/one, halves.tsv:dev: 2 questions; kind Lexical", cli.Out, StringComparison.Ordinal);
        Assert.Contains("mrr@10               0.750  [0.500, 1.000]", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_answers_prints_json_alone_on_standard_output()
    {
        var cli = new CliRun();

        Assert.Equal(0, await cli.RunAsync("eval-answers", "sets/one", "--json"));

        Assert.Equal("answers", JsonElement.Parse(cli.Out).GetProperty("configuration").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_unknown_option_of_ingest_is_wrong_usage_and_nothing_goes_in()
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync("ingest", "a.txt", "--nonsense"));
        Assert.Empty(cli.Engine.Ingested);
    }

    [Fact]
    public async Task An_unknown_retriever_is_wrong_usage() => Assert.Equal(2, await new CliRun().RunAsync("eval", "sets/one", "--retriever", "magic"));
}
