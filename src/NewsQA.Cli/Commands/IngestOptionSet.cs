using System.CommandLine;
using System.CommandLine.Parsing;
using NewsQA.Articles;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Cli.Commands;

/// <summary>What <c>ingest</c> is told to read, and how.</summary>
internal sealed class IngestOptionSet
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> sources = new("sources")
    {
        Description = "Files, folders, globs or addresses of pages and feeds; - alone reads standard input.", HelpName = "PATH|URL|-", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> source = new("--source") { Description = "The outlet of all of them.", HelpName = "NAME" };
    private readonly Option<string?> date = new("--date") { Description = "The date of publication of all of them.", HelpName = "DATE" };

    private readonly Option<string[]> field = new("--field")
    {
        Description = "Where JSON has a field: text, title, source, url, author, date or id; may be given several times.", HelpName = "text=NAME",
    };

    private readonly Option<string?> format = new("--format")
    {
        Description = "What standard input is: txt, md, html, json, jsonl, xml or warc; told from how it begins when not given.", HelpName = "FORMAT",
    };

    private readonly Option<bool> prune = new("--prune") { Description = "Also remove articles whose files are gone from the folders." };

    private readonly Option<bool> keepTeasers = new("--keep-teasers") { Description = "Leave the teasers of fetched feeds as they are, without fetching the pages that they point to." };

    public void AddTo(Command command)
    {
        sources.Validators.Add(RejectUnknownOptions);
        command.Add(sources);
        foreach (var option in new Option[] { source, date, field, format, prune, keepTeasers })
        {
            command.Add(option);
        }
    }

    public bool IsInput(ParseResult parsed) => parsed.GetRequiredValue(sources) is [StandardInput];

    /// <exception cref="ArgumentException">An option's value is none.</exception>
    public IngestRequest Request(ParseResult parsed, Stream? input)
    {
        var given = parsed.GetRequiredValue(sources);
        if (input is null && given.Contains(StandardInput, StringComparer.Ordinal))
        {
            throw new ArgumentException("- reads standard input and must be the only source; ingest the others by a call of their own.", nameof(parsed));
        }

        if (input is null && parsed.GetValue(format) is not null)
        {
            throw new ArgumentException("--format is for standard input (-); files are known by their names.", nameof(parsed));
        }

        return new IngestRequest
        {
            Sources = input is null ? given : [],
            Given = GivenMetadataReader.Read(title: null, parsed.GetValue(source), parsed.GetValue(date), "--date"),
            JsonFields = Fields(parsed.GetValue(field) ?? []),
            Prune = parsed.GetValue(prune),
            KeepTeasers = parsed.GetValue(keepTeasers),
            Input = input,
            InputFormat = parsed.GetValue(format),
        };
    }

    private static JsonFieldNames? Fields(string[] mappings)
    {
        var names = new JsonFieldNames();
        foreach (var mapping in mappings)
        {
            names.Add(mapping);
        }

        return mappings.Length == 0 ? null : names;
    }

    private static void RejectUnknownOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
        {
            result.AddError($"'{unknown.Value}' is no option of ingest. Write ./{unknown.Value} if it is a file.");
        }
    }
}
