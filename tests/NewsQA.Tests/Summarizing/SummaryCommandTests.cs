using NewsQA.Client;
using NewsQA.Tests.Cli;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Summarizing;

/// <summary>Summaries and the language model's health on the command line.</summary>
public class SummaryCommandTests
{
    [Fact]
    public async Task A_summary_tells_what_was_checked_left_out_and_put_in()
    {
        var cli = new CliRun();
        cli.Engine.Script.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with
        {
            Summary = new Summary("x", [new SummarySentence("It stays closed for six weeks.", [1]), new SummarySentence("Up to four months.", [2]) { Quoted = true }], 2, "some-model") { Added = 1 },
            Notes = [new Note("summary_slow", "The summary broke off: the language model did not answer in time.")],
        });
        await cli.RunAsync("ask", BridgeNews.Question, "--summarize");

        Assert.Contains(
            "Summary by some-model, checked against the quotes: 2 of its sentences left out, 1 quote added for a side left out\nIt stays closed for six weeks. [1] “Up to four months.” [2]\n",
            cli.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("\nThe summary broke off: the language model did not answer in time.\n", cli.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_can_have_summaries()
    {
        var cli = new CliRun { Typed = "the bridge\n" };
        await cli.RunAsync("chat", "--summarize");
        Assert.True(cli.Engine.Script.LastAsk!.Summarize);
    }

    [Fact]
    public async Task Doctor_says_whether_the_language_model_answers()
    {
        using var data = new TemporaryFolder();
        await using var model = await ScriptedModel.StartAsync();
        model.Script = call => call.Number == 1 ? call.SayAsync("ready") : call.FailAsync(401);
        (string, string)[] configured = [("NewsQA__Llm__Endpoint", model.Endpoint), ("NewsQA__Llm__Model", "scripted"), ("NewsQA__Llm__ApiKey", MillNews.Key)];
        var none = await CliProcess.RunAsync(data.Path, ["doctor"]);
        var well = await CliProcess.RunAsync(data.Path, ["doctor"], configured);
        var ill = await CliProcess.RunAsync(data.Path, ["doctor"], configured);

        Assert.Equal((0, 0, 1), (none.Code, well.Code, ill.Code));
        Assert.Contains("ok   language model: none is configured", none.Out, StringComparison.Ordinal);
        Assert.Matches("ok   language model: scripted answered in [0-9]+ ms", well.Out);
        Assert.Contains("FAIL language model: scripted: The language model's server wants another key (NewsQA:Llm:ApiKey).", ill.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(MillNews.Key, well.Out + ill.Out + ill.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_is_told_in_one_line()
    {
        using var data = new TemporaryFolder();
        var run = await CliProcess.RunAsync(data.Path, ["ask", "Who?"], ("NewsQA__Llm__Endpoint", "localhost"));
        Assert.Equal(1, run.Code);
        Assert.Contains("NewsQA:Llm:Endpoint is 'localhost'. It must be an address such as http://localhost:11434/v1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
