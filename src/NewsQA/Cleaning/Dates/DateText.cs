using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Cleaning.Dates;

/// <summary>Reads dates as pages and feeds write them. What can be read in two ways (<c>03/04/2026</c>) is not read.</summary>
internal static partial class DateText
{
    private const int MaxLength = 80;

    // Since 1970, as counted from 2001 on. Greater numbers are a year, month, day and hour: 2026051408.
    private const int SecondsDigits = 10;
    private const int MillisecondsDigits = 13;

    private static readonly DateTimeOffset s_lastMoment = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_dayFormats =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy MMMM d", "yyyy MMM d",
    ];

    private static readonly string[] s_momentFormats =
    [
        "d MMM yyyy HH:mm:ss zzz", "MMM d yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">ISO 8601, RFC 822, seconds or milliseconds since 1970, as scripts write moments, or day, month's name and year in any usual order, in English; day, month and year in twenty-three other languages.</param>
    /// <param name="evidence">What it is read from.</param>
    /// <returns>The date as precisely as the text says it; a moment without an offset counts as UTC. Null when it is no date, or not a sure one.</returns>
    public static PartialDate? Read(string? text, string evidence)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (trimmed.Length is SecondsDigits or MillisecondsDigits && long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
        {
            var moment = trimmed.Length == SecondsDigits ? DateTimeOffset.FromUnixTimeSeconds(since) : DateTimeOffset.FromUnixTimeMilliseconds(since);
            return moment < s_lastMoment ? PartialDate.FromMoment(moment, evidence) : null;
        }

        return PartialDate.TryParse(trimmed, evidence, out var iso) ? Sane(iso) : Sane(ReadMoment(trimmed, evidence) ?? ReadDay(trimmed, evidence) ?? ReadStart(trimmed, evidence));
    }

    // Years outside this range are a missing value or another number.
    private static PartialDate? Sane(PartialDate? date) => date?.Earliest.Year is >= 1600 and <= 2100 ? date : null;

    private static PartialDate? ReadMoment(string text, string evidence)
    {
        var plain = Zone().Replace(Weekday().Replace(ScriptZone().Replace(text, " "), ""), match => match.Groups["utc"].Success ? " +00:00" : $" {match.Groups["h"].Value}:{match.Groups["m"].Value}");
        return DateTimeOffset.TryParseExact(
            plain, s_momentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? PartialDate.FromMoment(moment, evidence)
            : null;
    }

    // "2026-05-14T22:06:08:684Z": a time that is written wrong does not spoil its day.
    private static PartialDate? ReadStart(string text, string evidence) =>
        BrokenTime().IsMatch(text) && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PartialDate.FromDay(day, evidence) : null;

    private static PartialDate? ReadDay(string text, string evidence)
    {
        // "Thursday, May 14th, 2026 at 9:30 am EDT": which offset a zone's name means is not sure, so the day alone is kept.
        var plain = Time().Replace(Weekday().Replace(Clock().Replace(text, " ${year}"), ""), "");
        plain = TextPunctuation().Replace(Ordinal().Replace(plain, "${day}"), " ");
        plain = Sept().Replace(plain, "Sep ");
        DateOnly? found = DateOnly.TryParseExact(TextSpaces().Replace(plain, " ").Trim(), s_dayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : MonthNames.DayOf(Time().Replace(text, "")) ?? InNumbers(Time().Replace(text, ""));
        return found is null ? null : PartialDate.FromDay(found.Value, evidence);
    }

    // Between dots the day comes first everywhere. Between slashes a number above twelve must be the day; without one the order is a guess.
    private static DateOnly? InNumbers(string text)
    {
        var dayFirst = DateOnly.TryParseExact(text, ["d.M.yyyy", "d. M. yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var monthFirst = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other);
        return dayFirst && (!monthFirst || day == other) ? day : monthFirst && !dayFirst ? other : null;
    }

    [GeneratedRegex(@"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Weekday();

    // "GMT+0200 (Central European Summer Time)", as scripts write dates.
    [GeneratedRegex(@"\s*\([A-Za-z ]{2,40}\)$|\sGMT(?=[+-]\d{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex ScriptZone();

    [GeneratedRegex(@"\s*((?<utc>\b(GMT|UTC|UT|Z))|(?<h>[+-]\d{2}):?(?<m>\d{2}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Zone();

    [GeneratedRegex(@"(,|\s+at|\s+à|\s+um|\s+kl\.?|\s+om|\s+às|\s+a las|\s+alle|\s+ore|\s+-|\s+\||\s+–|\s+·|\s+•)?\s+\d{1,2}[:.h]\d{2}(:\d{2})?\s*([ap]\.?m\.?)?\s*(\(?[A-Z]{1,5}\)?)?([+-]\d{2}:?\d{2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Time();

    // "Mon Aug 03 12:45:00 EDT 2015", as Unix and Java write moments.
    [GeneratedRegex(@"(?<=^[A-Za-z]{3} [A-Za-z]{3} {1,2}\d{1,2})\s\d{2}:\d{2}:\d{2}(\s([A-Z]{2,5}([+-]\d{2}:?\d{2})?|[+-]\d{2,4}))?\s(?<year>\d{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?<=[A-Za-z])\.|(?<=\d)\.(?=\s)|,|(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex TextPunctuation();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}[:.]\d{2}", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex BrokenTime();

    [GeneratedRegex(@"\bSept\b\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Sept();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex TextSpaces();
}
