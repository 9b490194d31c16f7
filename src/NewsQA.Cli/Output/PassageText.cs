using System.Globalization;
using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>Passages for people.</summary>
internal sealed class PassageText(Terminal terminal)
{
    public void Write(IReadOnlyList<PassageHit> passages, bool scores = false)
    {
        var now = terminal.Time.GetUtcNow();
        foreach (var passage in passages)
        {
            var title = $"{passage.Source ?? "Unknown outlet"} — {passage.Title ?? "untitled"}";
            terminal.Out.WriteLine(Printable.Line($"{passage.Rank}. {title}, {Age.Dated(passage.PublishedAt, now)} · {passage.Origin}"));
            if (scores)
            {
                terminal.Out.WriteLine($"   {Scores(passage.Scores)}");
            }

            terminal.Out.WriteLine(Printable.Line($"   {passage.Text}"));
        }
    }

    private static string Scores(PassageScores scores) =>
        $"lexical {Number(scores.Lexical)}, dense {Number(scores.Dense)}, fused {Number(scores.Fused)}, rerank {Number(scores.Rerank)}";

    private static string Number(double? score) => score?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
