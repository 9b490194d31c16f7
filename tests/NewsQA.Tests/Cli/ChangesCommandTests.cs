using NewsQA.Client;

namespace NewsQA.Tests.Cli;

public class ChangesCommandTests
{
    [Fact]
    public async Task Changes_show_what_came_and_went_and_where_there_is_more()
    {
        var cli = new CliRun();
        Assert.Equal(0, await cli.RunAsync("changes", "--since", "2025-09-20", "--limit", "3", "--cursor", "4"));
        Assert.Equal(
            """
            2025-09-20 08:30:00Z  new  1b2c3d4e5f60718293a4b5c6  Valley Herald — Commuters face months of detours
            2025-09-20 08:30:00Z  revised  0a1b2c3d4e5f60718293a4b5  News Courier — Orsa bridge closed after inspection
                duration: four weeks → six weeks
                source: unknown → News Courier
              - It will stay closed for four weeks.
              + It will stay closed for six weeks.
            2025-09-21 07:00:00Z  deleted  gone

            There is more: --cursor 17

            """,
            cli.Out);
        Assert.Equal(new ChangesQuery { Since = "2025-09-20", Limit = 3, Cursor = "4" }, cli.Engine.Script.LastChanges);
    }

    [Fact]
    public async Task Without_a_date_it_is_used_wrongly()
    {
        var cli = new CliRun();
        Assert.Equal(2, await cli.RunAsync("changes"));
        Assert.Contains("--since", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_is_done_and_says_so()
    {
        var cli = new CliRun();
        cli.Engine.Script.Empty();
        Assert.Equal(0, await cli.RunAsync("changes", "--since", "2025-09-20"));
        Assert.StartsWith("Nothing has changed since 2025-09-20", cli.Out, StringComparison.Ordinal);
        Assert.Contains("The index is empty", cli.Error, StringComparison.Ordinal);
    }
}
