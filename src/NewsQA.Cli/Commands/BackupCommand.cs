using System.CommandLine;

namespace NewsQA.Cli.Commands;

/// <summary><c>backup FILE</c>.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The file to make.", HelpName = "FILE" };
        var json = new JsonOption();
        var command = new Command("backup", "Copies the index into one file, while others go on using it.") { file, json };
        command.SetAction(async (parsed, _) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var target = parsed.GetRequiredValue(file);
            var bytes = engine.Backup(target);
            if (parsed.GetValue(json))
            {
                context.WriteJson(new { file = target, bytes });
            }
            else
            {
                context.Terminal.Out.WriteLine($"Copied the index to {target} ({bytes:N0} bytes). To use it, name it newsqa.db in a folder of its own, and that with --data.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
