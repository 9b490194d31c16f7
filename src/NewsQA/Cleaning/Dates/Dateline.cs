using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Cleaning.Dates;

/// <summary>The date at the start of a report: <c>NORRAVIK, 14 May 2026 (Agency) –</c>, <c>14 May 2026 –</c>. One without a year is not read: which year would be a guess.</summary>
internal static partial class Dateline
{
    private const int MaxLength = 120;

    /// <summary>Reads the date of a dateline.</summary>
    /// <param name="paragraph">The first paragraph of an article.</param>
    /// <returns>The day; null when the paragraph does not start with a dateline that has a full date.</returns>
    public static PartialDate? Of(string paragraph)
    {
        var start = paragraph.Length > MaxLength ? paragraph[..MaxLength] : paragraph;
        var match = Start().Match(start) is { Success: true } placed ? placed : DateFirst().Match(start);
        return match.Success ? DateText.Read(match.Groups["date"].Value, "dateline") : null;
    }

    // "(14.05.2026) The council", "14 May 2026 - The council".
    [GeneratedRegex(
        @"^(\((?<date>\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})\):?|(?<date>\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(\.|:|\s?[-–—|]))\s+\p{Lu}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Milliseconds)]
    private static partial Regex DateFirst();

    // The place in capitals, perhaps its country as usual, perhaps an agency in brackets, then a dash.
    [GeneratedRegex(
        """
        ^\p{Lu}{2}[\p{Lu}\p{M}\ .'’-]{0,40}(,\ \p{Lu}[\p{L}.\ ]{1,30}?)?\s?[,(]\s?
        (?<date>\d{1,2}\ \p{L}{3,9}\.?,?\ \d{4}|\p{L}{3,9}\.?\ \d{1,2},?\ \d{4}|\d{4}-\d{2}-\d{2})\)?
        \s?(,?\s?\([^)]{2,30}\)|/[^/]{2,30}/)?\s?(--?|–|—|:)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Start();
}
