using NewsQA.Client;

namespace NewsQA.Tests.Cli;

public class ExitCodeTests
{
    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("ask")]
    [InlineData("ask", "one", "two")]
    [InlineData("ask", "one", "--top", "many")]
    [InlineData("ask", "one", "--unknown")]
    [InlineData("ingest")]
    [InlineData("delete")]
    [InlineData("models")]
    public async Task Wrong_usage_is_2_and_told_on_standard_error(params string[] args)
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync(args));
        Assert.Equal("", cli.Out);
        Assert.Contains("--help", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_the_engine_refuses_is_wrong_usage_too()
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync("ask", " ", "--json"));
        Assert.Equal("", cli.Out);
        Assert.Equal("question must be 1 to 2,000 characters, and was empty.", cli.Error.Trim());
    }

    [Fact]
    public async Task A_failure_is_1_with_its_message_on_standard_error()
    {
        var cli = new CliRun();
        cli.Engine.Script.Failure = new NewsQAException("The index is locked.");
        Assert.Equal(1, await cli.RunAsync("ask", "bridge?", "--json"));
        Assert.Equal(("", "The index is locked."), (cli.Out, cli.Error.Trim()));
    }

    [Fact]
    public async Task A_cancelled_command_is_1()
    {
        var cli = new CliRun();
        cli.Engine.Script.OnAsk = (_, _) => throw new OperationCanceledException();
        Assert.Equal(1, await cli.RunAsync("ask", "bridge?"));
        Assert.Equal("Cancelled.", cli.Error.Trim());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("--version")]
    public async Task Help_is_done_and_goes_to_standard_output(params string[] args)
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync(args));
        Assert.NotEqual("", cli.Out);
        Assert.Equal("", cli.Error);
    }

    [Fact]
    public async Task The_data_folder_is_the_option_else_the_variable_else_data_at_the_root()
    {
        var cli = new CliRun { Variables = { ["NEWSQA_ROOT"] = "/repository" } };
        await cli.RunAsync("models", "list");
        Assert.Equal(Path.GetFullPath("/repository/data"), cli.Engine.Settings!.DataFolder);

        cli.Variables["NEWSQA_DATA"] = "/elsewhere";
        await cli.RunAsync("models", "list");
        Assert.Equal(Path.GetFullPath("/elsewhere"), cli.Engine.Settings.DataFolder);

        await cli.RunAsync("models", "list", "--data", "given");
        Assert.Equal(Path.GetFullPath("given"), cli.Engine.Settings.DataFolder);
        Assert.Equal(Path.GetFullPath("/repository"), cli.Engine.Settings.Root);
    }
}
