using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>changes --since DATE</c>.</summary>
internal static class ChangesCommand
{
    public static Command Create(CommandContext context)
    {
        var since = new Option<string>("--since") { Description = "What was ingested or deleted at this time or later (2025-08-30, say).", HelpName = "DATE", Required = true };
        var limit = new Option<int?>("--limit") { Description = "How many changes, 1 to 500; 50 when not given.", HelpName = "N" };
        var cursor = new Option<string?>("--cursor") { Description = "Where the page before ended.", HelpName = "CURSOR" };
        var json = new JsonOption();
        var command = new Command("changes", "Lists what changed since a date: new, revised and deleted articles.") { since, limit, cursor, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var changes = await engine.NewsQA.GetChangesAsync(
                new ChangesQuery { Since = parsed.GetValue(since), Limit = parsed.GetValue(limit), Cursor = parsed.GetValue(cursor) }, cancellationToken);
            if (parsed.GetValue(json))
            {
                context.WriteJson(changes);
            }
            else
            {
                new ChangesText(context.Terminal).Write(changes);
            }

            if (changes.Changes.Count == 0)
            {
                await context.HintWhenEmptyAsync(engine.NewsQA, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
