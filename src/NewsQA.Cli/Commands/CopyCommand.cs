using System.CommandLine;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>copy --from INDEX --to INDEX</c>.</summary>
internal static class CopyCommand
{
    private const string Form = "sqlite, sqlite:DIR, qdrant or qdrant:URL";

    public static Command Create(CommandContext context)
    {
        var from = new Option<string>("--from") { Description = $"The index to copy: {Form}.", HelpName = "INDEX", Required = true };
        var to = new Option<string>("--to") { Description = $"Where to: {Form}. What is there already stays.", HelpName = "INDEX", Required = true };
        var json = new JsonOption();
        var command = new Command("copy", "Copies an index with all revisions and vectors, without embedding anything again. Broken off, it goes on when started again.") { from, to, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var receipt = await ProgressDisplay.RunAsync(context.Terminal, "Copying", "changes", progress =>
                engine.CopyAsync(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(receipt);
            }
            else
            {
                context.Terminal.Out.WriteLine(
                    $"Copied {receipt.Revisions} revisions in {Printable.Seconds(receipt.Seconds)}. {receipt.To} has {receipt.Articles} articles and {receipt.Passages} passages now.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
