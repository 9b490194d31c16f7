using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Answering.Kinds;

namespace NewsQA.Answering.Spans;

/// <summary>Leaves years long past out where a question asks when something will be: the new bridge opens "in autumn 2028", not in 1931 as the old one did.</summary>
internal static partial class FutureDates
{
    // A plan made years ago may still be what is told.
    private const int MaxYearsBefore = 5;

    /// <summary>The runs without those of a year more than five before the latest that the texts give; all of them where the question asks of no future.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="runs">The runs: text, first and last token.</param>
    public static IReadOnlyList<(int Text, int First, int Last)> Keep(IReadOnlyList<SpanText> texts, IReadOnlyList<(int Text, int First, int Last)> runs)
    {
        if (texts.Count == 0 || texts[0].Kind.Kind != AnswerKind.Date || !texts[0].AsksFuture)
        {
            return runs;
        }

        var latest = runs.Max(r => YearOf(texts, r));
        return latest is null ? runs : [.. runs.Where(r => YearOf(texts, r) is not { } year || year >= latest - MaxYearsBefore)];
    }

    /// <summary>Whether a question asks when something will be.</summary>
    public static bool IsAskedBy(string question) => Future().IsMatch(question);

    private static int? YearOf(IReadOnlyList<SpanText> texts, (int Text, int First, int Last) run) =>
        Year().Match(SpanFinder.SpanOf(texts[run.Text], run.First, run.Last).Of(texts[run.Text].Source.Text)) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\bwhen\s+(will|shall)\b|\bwhen\s+(is|are)\b.{1,80}\b(due|expected|scheduled|planned|going|to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(1[5-9]|20)\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Year();
}
