using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>How a question was read, for people.</summary>
internal static class UnderstandingText
{
    public static void Write(Understanding understood, TextWriter output)
    {
        string Said(string field) => !understood.Inferred.Contains(field, StringComparer.Ordinal) ? ""
            : understood.Strict.Contains(field, StringComparer.Ordinal) ? " (inferred, no others)" : " (inferred, preferred)";
        var outlets = understood.Sources.Count == 0 ? "all outlets" : string.Join(", ", understood.Sources) + Said("sources");
        string[] limits = [Limit("from", understood.From, Said("from")), Limit("to", understood.To, Said("to")), Limit("as of", understood.AsOf, "")];
        output.WriteLine(Printable.Line($"Read as: {understood.Question} ({understood.Type}, {understood.Asks}; {outlets}{string.Concat(limits)})"));
        WriteList("Parts", understood.Parts, output);
        WriteList("Names", understood.Names, output);
        WriteList("Phrases", understood.Phrases, output);
        WriteList("Not dated", understood.Unresolved, output);
        output.WriteLine();
    }

    private static void WriteList(string name, IReadOnlyList<string> values, TextWriter output)
    {
        if (values.Count > 0)
        {
            output.WriteLine(Printable.Line($"  {name}: {string.Join(" | ", values)}"));
        }
    }

    private static string Limit(string name, string? date, string said) => date is null ? "" : $"; {name} {date}{said}";
}
