using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>What became of the articles handed in, for people.</summary>
internal static class IngestText
{
    public static void Write(Terminal terminal, IngestResponse receipt)
    {
        foreach (var failure in receipt.Failed)
        {
            terminal.Error.WriteLine(Printable.Line($"Failed: {failure.Origin}: {failure.Error}"));
        }

        foreach (var note in receipt.Notes)
        {
            terminal.Error.WriteLine(Printable.Line($"Note: {note.Origin}: {note.Note}"));
        }

        terminal.Out.WriteLine(
            $"{receipt.Added} added, {receipt.Updated} updated, {receipt.Unchanged} unchanged, {(receipt.Removed > 0 ? $"{receipt.Removed} removed, " : "")}{receipt.Failed.Count} failed; "
            + $"{receipt.Passages} passages in {Printable.Seconds(receipt.Seconds)}.");
    }
}
