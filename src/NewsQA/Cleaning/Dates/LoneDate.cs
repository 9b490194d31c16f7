using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Cleaning.Dates;

/// <summary>A line that is a date, perhaps with a label before it, and an author, a section, a place or a time beside it: <c>14 May 2026 | Harbour</c>, <c>Anna Holm / 14.05.2026 / 09:30</c>.</summary>
internal static partial class LoneDate
{
    private const int MaxLength = 80;
    private const int MaxWordsBeside = 8;
    private const string Separators = "|·•⋅∙/–—-:,(";

    /// <summary>Reads such a line.</summary>
    /// <param name="line">The line, without line breaks.</param>
    /// <param name="evidence">What the date is read from.</param>
    /// <returns>The day; null when the line says anything else, or that the date is another one than the publication's.</returns>
    public static PartialDate? Read(string line, string evidence)
    {
        if (line.Length > MaxLength || DateWords.IsOther(line))
        {
            return null;
        }

        if (DateText.Read(Label().Replace(line, ""), evidence) is { Precision: DatePrecision.Day or DatePrecision.Time } whole)
        {
            return whole;
        }

        return Written().Match(line) is { Success: true } match && IsBeside(Label().Replace(line[..match.Index], "")) && IsAfter(line[(match.Index + match.Length)..])
            ? DateText.Read(match.Value, evidence)
            : null;
    }

    /// <summary>The days that a text names, in order.</summary>
    public static IEnumerable<Match> Days(string text) => Written().Matches(text);

    // A word without a mark behind it is a weekday, or "on".
    private static bool IsBeside(string before)
    {
        var text = before.Trim();
        var words = Text.Prose.CountWords(text);
        return text.Length == 0 || words == 0 || (words == 1 && !char.IsDigit(text[^1])) || (words <= MaxWordsBeside && Separators.Contains(text[^1], StringComparison.Ordinal));
    }

    private static bool IsAfter(string after)
    {
        var text = after.Trim();
        return text.Length == 0 || (Text.Prose.CountWords(text) <= MaxWordsBeside && text[^1] is not ('.' or '?' or '!') && Beside().IsMatch(text));
    }

    [GeneratedRegex(@"^\W*((first )?(published|posted|released|issued)( on| at)?|date|on|datum|fecha|publié(e)? le|veröffentlicht( am)?|erschienen( am)?|erstellt( am)?|am|vom|publicado( el| em)?|pubblicato il|gepubliceerd( op)?|publicerad( den)?|publisert|opublikowano|опубликовано)\b:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Label();

    // A separator, a time, or who wrote it.
    [GeneratedRegex(@"^(\)|[|·•⋅∙/–—-]|,?\s*(um|at|à|às|kl\.?|om|alle|ore|a las)?\s*\d{1,2}\s?[:.h]\s?\d{2}|(by|von|par|di|door|por|av|af|uhr)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<![\d./-])(\d{1,2}(st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,12}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2}|\d{1,2}(\.|er|º)? (de )?[\p{L}\p{M}]{2,12}\.? (de )?\d{4}|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}/\d{1,2}/\d{4})(?![\d/-])|\d{4}年\d{1,2}月\d{1,2}日", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Written();
}
