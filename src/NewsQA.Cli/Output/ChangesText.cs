using System.Globalization;
using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>Changes for people: one block each, what went with a minus, what came with a plus.</summary>
internal sealed class ChangesText(Terminal terminal)
{
    private readonly TextWriter output = terminal.Out;

    public void Write(ChangesResponse changes)
    {
        if (changes.Changes.Count == 0)
        {
            output.WriteLine($"Nothing has changed since {Time(changes.Since)}.");
        }

        foreach (var change in changes.Changes)
        {
            output.WriteLine(Printable.Line($"{Time(change.At)}  {Heading(change)}"));
            WriteDifferences(change);
        }

        if (changes.Next is { } next)
        {
            output.WriteLine();
            output.WriteLine($"There is more: --cursor {next}");
        }
    }

    private void WriteDifferences(ArticleChange change)
    {
        foreach (var claim in change.Superseded)
        {
            output.WriteLine(Printable.Line($"    {claim.Kind}: {claim.Before.Value} → {claim.After.Value}"));
        }

        foreach (var field in change.Metadata)
        {
            output.WriteLine(Printable.Line($"    {field.Field}: {field.Before ?? "unknown"} → {field.After ?? "unknown"}"));
        }

        foreach (var sentence in change.Withdrawn)
        {
            output.WriteLine(Printable.Line($"  - {sentence.Text}"));
        }

        foreach (var sentence in change.Added)
        {
            output.WriteLine(Printable.Line($"  + {sentence.Text}"));
        }
    }

    private static string Heading(ArticleChange change) => change.Article is { } article
        ? $"{(change.Kind == ChangeKind.Added ? "new" : "revised")}  {change.ArticleId}  {article.Source ?? "Unknown outlet"} — {article.Title ?? "untitled"}"
        : $"deleted  {change.ArticleId}";

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
