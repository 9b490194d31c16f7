using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Cleaning.Dates;

/// <summary>The date in an article's address, as many outlets have it: <c>/2026/05/14/</c>, <c>/2026/may/14/</c>, <c>-2026-05-14</c>, <c>/20260514/</c>, <c>/14-05-2026</c> where the first number can be no month.</summary>
internal static partial class UrlDate
{
    /// <summary>What dates from an address are marked with.</summary>
    public const string Evidence = "url";

    /// <summary>Reads the date from an address's path; a query or a host says nothing about publication.</summary>
    /// <param name="url">An absolute address, or null.</param>
    /// <returns>The day, or the month where the path has no more; null when there is none between 1990 and 2100.</returns>
    public static PartialDate? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var day = Day().Matches(uri.AbsolutePath).Select(ToDay).FirstOrDefault(day => day is not null);
        return day is not null ? PartialDate.FromDay(day.Value, Evidence) : ToMonth(Month().Match(uri.AbsolutePath));
    }

    private static DateOnly? ToDay(Match match)
    {
        var parts = string.Join('-', match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        return DateOnly.TryParseExact(parts, ["yyyy-M-d", "yyyy-MMM-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static PartialDate? ToMonth(Match match) =>
        match.Success && DateOnly.TryParseExact(
            match.Groups["y"].Value + "-" + match.Groups["m"].Value, ["yyyy-M", "yyyy-MMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? PartialDate.FromMonth(month.Year, month.Month, Evidence)
            : null;

    [GeneratedRegex(
        """
        (?<=/)(?<y>199\d|20\d\d)/(?<m>\d{1,2}|[a-z]{3})/(?<d>\d{1,2})(?=[/_-]|$)
        |(?<=[/_-])(?<y>199\d|20\d\d)-(?<m>\d{2})-(?<d>\d{2})(?=[/._-]|$)
        |(?<=[/_-])(?<d>1[3-9]|2\d|3[01])-(?<m>\d{2})-(?<y>199\d|20\d\d)(?=[/._-]|$)
        |(?<=[/_-])(?<y>199\d|20\d\d)(?<m>\d{2})(?<d>\d{2})(?=[/._-]|$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Day();

    [GeneratedRegex(
        "(?<=/)(?<y>199[0-9]|20[0-9]{2})[/-](?<m>[0-9]{2}|[a-z]{3})(?=/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Month();
}
