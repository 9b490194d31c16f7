using System.CommandLine;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>reindex</c>.</summary>
internal static class ReindexCommand
{
    public static Command Create(CommandContext context)
    {
        var model = new Option<string?>("--model") { Description = "The sentence model; the default when not given.", HelpName = "NAME" };
        var json = new JsonOption();
        var command = new Command("reindex", "Embeds the stored articles again.") { model, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var receipt = await ProgressDisplay.RunAsync(context.Terminal, "Reindexing", "passages", progress =>
                engine.ReindexAsync(parsed.GetValue(model), progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(receipt);
            }
            else
            {
                context.Terminal.Out.WriteLine($"Embedded {receipt.Passages} passages with {receipt.Model} in {Printable.Seconds(receipt.Seconds)}.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
