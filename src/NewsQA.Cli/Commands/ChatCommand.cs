using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>chat</c>: questions line by line, each read after those before it. A number asks a suggested question; the end of input, or <c>quit</c>, ends it.</summary>
internal static class ChatCommand
{
    public static Command Create(CommandContext context)
    {
        var filters = new FilterOptions();
        var summarize = new Option<bool>("--summarize") { Description = "Also let the configured LLM summarise the quotes." };
        var command = new Command("chat", "Answers one question after another; \"and in 2024?\" goes on from the last one.") { summarize };
        filters.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            await HintsAsync(context, engine.NewsQA, cancellationToken);
            var (conversation, suggested) = (new List<ConversationTurn>(), (IReadOnlyList<string>)[]);
            while (Next(context.Terminal, suggested) is { } question)
            {
                var request = new AskRequest
                {
                    Question = question, Top = filters.Top(parsed), Filters = filters.Filters(parsed), AsOf = filters.AsOf(parsed), Conversation = [.. conversation],
                    Summarize = parsed.GetValue(summarize),
                };
                if (await AskAsync(context.Terminal, engine.NewsQA, request, cancellationToken) is { } answer)
                {
                    conversation.AddRange([new ConversationTurn("user", question), new ConversationTurn("assistant", answer.Answer)]);
                    suggested = answer.FollowUps;
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task HintsAsync(CommandContext context, INewsQA newsQA, CancellationToken cancellationToken)
    {
        await context.HintWhenEmptyAsync(newsQA, cancellationToken);
        if (context.Terminal.ErrorIsScreen)
        {
            context.Terminal.Error.WriteLine("Ask, then ask on. The number of a suggested question asks it; an empty line or Ctrl-D ends.");
        }
    }

    // A question that is not valid is told and costs nothing of the conversation.
    private static async Task<AskResponse?> AskAsync(Terminal terminal, INewsQA newsQA, AskRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await newsQA.AskAsync(request, cancellationToken);
            Write(terminal, answer);
            return answer;
        }
        catch (ArgumentException e)
        {
            terminal.Error.WriteLine(e.Message);
            return null;
        }
    }

    private static void Write(Terminal terminal, AskResponse answer)
    {
        if (answer.Understood.Carried.Count > 0)
        {
            terminal.Out.WriteLine(Printable.Line($"Read as: {answer.Understood.Question}"));
            terminal.Out.WriteLine();
        }

        new AnswerText(terminal).Write(answer, explain: false);
        terminal.Out.WriteLine();
        foreach (var (index, followUp) in answer.FollowUps.Index())
        {
            terminal.Out.WriteLine(Printable.Line($"{index + 1}. {followUp}"));
        }
    }

    private static string? Next(Terminal terminal, IReadOnlyList<string> suggested)
    {
        if (terminal.ErrorIsScreen)
        {
            terminal.Error.Write("> ");
        }

        return terminal.In.ReadLine()?.Trim() switch
        {
            null or "" or "quit" or "exit" => null,
            var line when int.TryParse(line, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= suggested.Count => suggested[number - 1],
            var line => line,
        };
    }
}
