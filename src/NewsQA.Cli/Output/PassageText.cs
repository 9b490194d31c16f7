using System.Globalization;
using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>Passages for people.</summary>
internal sealed class PassageText(Terminal terminal)
{
    private const int Columns = 10;

    public void Write(IReadOnlyList<PassageHit> passages, bool scores = false)
    {
        var now = terminal.Time.GetUtcNow();
        foreach (var passage in passages)
        {
            var title = $"{passage.Source ?? "Unknown outlet"} — {passage.Title ?? "untitled"}";
            terminal.Out.WriteLine(Printable.Line($"{passage.Rank}. {title}, {Age.Dated(passage.PublishedAt, now)} · {passage.Origin}"));
            terminal.Out.WriteLine(Printable.Line($"   {passage.Text}"));
        }

        if (scores && passages.Count > 0)
        {
            terminal.Out.WriteLine();
            WriteScores(passages);
        }
    }

    // A column per passage, and a row per score; more than ten columns would not fit a terminal.
    private void WriteScores(IReadOnlyList<PassageHit> passages)
    {
        WriteRow("rank", [.. passages.Take(Columns).Select(p => p.Rank.ToString(CultureInfo.InvariantCulture))]);
        WriteRow("rerank", [.. passages.Take(Columns).Select(p => Number(p.Scores.Rerank))]);
        WriteRow("fused", [.. passages.Take(Columns).Select(p => Number(p.Scores.Fused))]);
        WriteRow("lexical", [.. passages.Take(Columns).Select(p => Number(p.Scores.Lexical))]);
        WriteRow("dense", [.. passages.Take(Columns).Select(p => Number(p.Scores.Dense))]);
        foreach (var feature in passages.SelectMany(p => p.Scores.Features.Keys).Distinct(StringComparer.Ordinal))
        {
            WriteRow(feature, [.. passages.Take(Columns).Select(p => Number(p.Scores.Features.TryGetValue(feature, out var value) ? value : null))]);
        }
    }

    private void WriteRow(string name, IReadOnlyList<string> values) => terminal.Out.WriteLine($"   {name,-22}{string.Concat(values.Select(v => $"{v,8}"))}");

    private static string Number(double? score) => score?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
