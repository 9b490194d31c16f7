using System.CommandLine;
using NewsQA.Cli.Engine;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>extract FILE|-</c>.</summary>
internal static class ExtractCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The page; - reads standard input.", HelpName = "FILE|-" };
        var json = new JsonOption();
        var command = new Command("extract", "Shows what the cleaner makes of one page.") { file, json };

        command.SetAction(async (parsed, _) =>
        {
            var name = parsed.GetRequiredValue(file);
            await using var engine = context.OpenEngine(parsed);
            var page = name == "-" ? Piped(engine, context.Terminal) : engine.Extract(name);
            if (parsed.GetValue(json))
            {
                context.WriteJson(page);
            }
            else
            {
                Write(context.Terminal.Out, page);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static ExtractedPage Piped(IEngine engine, Terminal terminal)
    {
        using var content = terminal.OpenInput();
        return engine.Extract(content);
    }

    private static void Write(TextWriter output, ExtractedPage page)
    {
        output.WriteLine(Printable.Line(page.Title ?? "(no title)"));
        output.WriteLine(Printable.Line($"{page.Publisher ?? "unknown outlet"}, {page.PublishedAt?.Date ?? "undated"}, by {page.Byline ?? "unknown"}"));
        output.WriteLine();
        output.WriteLine(Printable.Text(page.Text));
    }
}
