using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

public class ChatCommandTests
{
    [Fact]
    public async Task Each_question_goes_with_the_turns_before_it()
    {
        var cli = new CliRun { Typed = "How long is the bridge closed?\nWhy?\n\nnever asked\n" };
        var asked = Record(cli);
        Assert.Equal(0, await cli.RunAsync("chat", "--source", "BBC"));

        Assert.Equal(["How long is the bridge closed?", "Why?"], asked.Select(a => a.Question));
        Assert.Empty(asked[0].Conversation!);
        Assert.Equal(
            [new ConversationTurn("user", "How long is the bridge closed?"), new ConversationTurn("assistant", BridgeNews.Answer.Answer)], asked[1].Conversation!);
        Assert.All(asked, a => Assert.Equal(["BBC"], a.Filters!.Sources!));
        Assert.Contains("1. Why was the Orsa bridge closed?", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_asks_the_suggested_question()
    {
        var cli = new CliRun { Typed = "How long is the bridge closed?\n1\n7\n" };
        var asked = Record(cli);
        await cli.RunAsync("chat");
        Assert.Equal(["How long is the bridge closed?", "Why was the Orsa bridge closed?", "7"], asked.Select(a => a.Question));
    }

    [Fact]
    public async Task How_a_follow_up_was_read_stands_before_its_answer()
    {
        var cli = new CliRun { Typed = "Why?\n" };
        var understood = new Understanding { Question = "Why was the Orsa bridge closed?", Type = "why", Carried = [new CarriedText("was the Orsa bridge closed", 0, null)] };
        cli.Engine.Script.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { Understood = understood });
        await cli.RunAsync("chat");
        Assert.StartsWith("Read as: Why was the Orsa bridge closed?", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_not_valid_is_told_and_the_next_one_answered()
    {
        var cli = new CliRun { Typed = "bad\nthe bridge\n" };
        var calls = 0;
        cli.Engine.Script.OnAsk = (request, _) => ++calls == 1 ? throw new ArgumentException("question is too long.", nameof(request)) : Task.FromResult(BridgeNews.Answer);
        Assert.Equal(0, await cli.RunAsync("chat"));
        Assert.Contains("question is too long.", cli.Error, StringComparison.Ordinal);
        Assert.Contains("six weeks [1]", cli.Out, StringComparison.Ordinal);
    }

    private static List<AskRequest> Record(CliRun cli)
    {
        var asked = new List<AskRequest>();
        cli.Engine.Script.OnAsk = (request, _) =>
        {
            asked.Add(request);
            return Task.FromResult(BridgeNews.Answer);
        };
        return asked;
    }
}
