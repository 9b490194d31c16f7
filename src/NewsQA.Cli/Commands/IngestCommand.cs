using System.CommandLine;
using NewsQA.Articles;
using NewsQA.Cli.Output;

namespace NewsQA.Cli.Commands;

/// <summary><c>ingest PATH|URL...</c>.</summary>
internal static class IngestCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("sources")
        {
            Description = "Files, folders, globs or addresses.", HelpName = "PATH|URL", Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            {
                result.AddError($"'{unknown.Value}' is no option of ingest. Write ./{unknown.Value} if it is a file.");
            }
        });
        var source = new Option<string?>("--source") { Description = "The outlet of all of them.", HelpName = "NAME" };
        var date = new Option<string?>("--date") { Description = "The date of publication of all of them.", HelpName = "DATE" };
        var json = new JsonOption();
        var command = new Command("ingest", "Reads articles into the index.") { paths, source, date, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = GivenMetadataReader.Read(title: null, parsed.GetValue(source), parsed.GetValue(date), "--date");
            await using var engine = context.OpenEngine(parsed);
            var receipt = await ProgressDisplay.RunAsync(context.Terminal, "Ingesting", "articles", progress =>
                engine.IngestAsync(parsed.GetRequiredValue(paths), given, progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(receipt);
            }
            else
            {
                IngestText.Write(context.Terminal, receipt);
            }

            return receipt.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
