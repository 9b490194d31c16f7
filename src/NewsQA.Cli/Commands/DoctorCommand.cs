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
        var ready = new Option<bool>("--ready") { Description = "With --server: only whether it is ready to answer, which needs no key." };
        var command = new Command("doctor", "Checks what NewsQA needs: folder, disk, database, model, language model; or a server, with --server.") { json, ready };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(ready) && context.Settings(parsed).Server is null)
            {
                throw new ArgumentException("--ready asks a server; say which with --server.", nameof(parsed));
            }

            await using var engine = context.OpenEngine(parsed);
            var findings = new List<Finding>();
            await foreach (var finding in engine.ExamineAsync(cancellationToken))
            {
                findings.Add(finding);
                if (!parsed.GetValue(json))
                {
                    context.Terminal.Out.WriteLine(Printable.Line($"{(finding.Ok ? "ok  " : "FAIL")} {finding.Check}: {finding.Detail}"));
                }

                if (parsed.GetValue(ready) && finding.Check == RemoteExamination.Readiness)
                {
                    break;
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
