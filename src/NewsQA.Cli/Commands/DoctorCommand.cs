using System.CommandLine;
using NewsQA.Cli.Engine;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>doctor</c>: is everything there that NewsQA needs?</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var json = new JsonOption();
        var command = new Command("doctor", "Checks what NewsQA needs: folder, disk, database, model, language model; or a server, with --server.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var findings = new List<Finding>();
            await foreach (var finding in engine.ExamineAsync(cancellationToken))
            {
                findings.Add(finding);
                if (!parsed.GetValue(json))
                {
                    context.Terminal.Out.WriteLine(Printable.Line($"{(finding.Ok ? "ok  " : "FAIL")} {finding.Check}: {finding.Detail}"));
                }
            }

            if (parsed.GetValue(json))
            {
                context.WriteJson(findings);
            }

            return findings.TrueForAll(f => f.Ok) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
