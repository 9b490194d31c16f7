using System.CommandLine;

namespace NewsQA.Cli.Commands;

/// <summary><c>delete ID...</c>. Asks first where a person can answer.</summary>
internal static class DeleteCommand
{
    public static Command Create(CommandContext context)
    {
        var ids = new Argument<string[]>("ids") { Description = "The articles' ids.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask first." };
        var json = new JsonOption();
        var command = new Command("delete", "Removes articles with every revision, passage and vector.") { ids, yes, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetRequiredValue(ids).Distinct(StringComparer.Ordinal).ToArray();
            if (!parsed.GetValue(yes) && !Confirmed(context.Terminal, wanted.Length))
            {
                context.Terminal.Error.WriteLine("Nothing was deleted.");
                return ExitCode.Failed;
            }

            await using var engine = context.OpenEngine(parsed);
            var receipt = await engine.NewsQA.DeleteArticlesAsync(wanted, cancellationToken);
            if (parsed.GetValue(json))
            {
                context.WriteJson(receipt);
            }
            else
            {
                context.Terminal.Out.WriteLine(
                    $"Deleted {receipt.Articles} articles: {receipt.Revisions} revisions, {receipt.Passages} passages, {receipt.Vectors} vectors.");
            }

            if (receipt.Articles == wanted.Length)
            {
                return ExitCode.Done;
            }

            context.Terminal.Error.WriteLine($"{wanted.Length - receipt.Articles} of {wanted.Length} ids are not in the index.");
            return ExitCode.Failed;
        });
        return command;
    }

    private static bool Confirmed(Terminal terminal, int count)
    {
        if (!terminal.InIsKeyboard || !terminal.ErrorIsScreen)
        {
            return true;
        }

        terminal.Error.Write($"Delete {count} article{(count == 1 ? "" : "s")} with every revision? [y/N] ");
        return terminal.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
