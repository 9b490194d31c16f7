using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims.Quantities;

namespace NewsQA.Claims.Times;

/// <summary>Finds the times that an English text names. What is counted from another event ("two days later") is left out: it cannot be placed from here.</summary>
internal static partial class TimeExpressionFinder
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Finds them.</summary>
    /// <param name="text">A sentence, usually.</param>
    /// <returns>The times by start, none overlapping another.</returns>
    public static IReadOnlyList<TimeExpression> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TimeExpression>();
        foreach (Match match in Times().Matches(text))
        {
            if (Read(match) is { } expression)
            {
                found.Add(expression with
                {
                    IsAhead = Tense.IsAhead(text, expression.Span),
                    IsBack = Tense.IsBack(text, expression.Span),
                    IsBackground = expression.Span.End <= DatelineEnd(text) || Background().IsMatch(text[..expression.Span.Start]) || IsOfSaying(text, expression.Span),
                });
            }
        }

        return found;
    }

    /// <summary>Whether a time is when somebody said so, and not when it happened: "the police said on Friday".</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">Where the time stands in it.</param>
    public static bool IsOfSaying(string text, TextSpan time) => Said().IsMatch(text[..time.Start]);

    /// <summary>Where the dateline at the start of a text ends ("OSLO, 3 May (Agency) – "); 0 where there is none. It tells when the report was filed, not when what it reports happened.</summary>
    public static int DatelineEnd(string text) => Dateline().Match(text) is { Success: true } match ? match.Length : 0;

    private static TimeExpression? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        if (match.Groups["weekday"].Success)
        {
            return new TimeExpression(TimeForm.Weekday, span) { Weekday = WeekdayOf(match.Groups["weekday"].Value), Offset = Direction(match.Groups["which"].Value) };
        }

        return match.Groups["unit"].Success || match.Groups["near"].Success ? Counted(match, span) : Calendar(match, span);
    }

    private static TimeExpression? Counted(Match match, TextSpan span)
    {
        if (match.Groups["near"].Success)
        {
            var near = match.Groups["near"].Value.ToLowerInvariant();
            return new TimeExpression(TimeForm.Counted, span) { Offset = near == "yesterday" ? -1 : near == "tomorrow" ? 1 : 0 };
        }

        var unit = UnitOf(match.Groups["unit"].Value);
        if (!match.Groups["count"].Success)
        {
            return new TimeExpression(TimeForm.Counted, span) { Unit = unit, Offset = Direction(match.Groups["which"].Value) };
        }

        // "Several years ago" and "20 and more years ago" name no year.
        return QuantityReader.Read(match.Groups["count"].Value + " " + match.Groups["unit"].Value) is { Bound: QuantityBound.Exact } quantity
            && QuantityReader.Read("one " + match.Groups["unit"].Value) is { Value: > 0 } one && Math.Round(quantity.Value / one.Value) is >= 1 and <= 400 and var count
            ? new TimeExpression(TimeForm.Counted, span) { Unit = unit, Offset = -(int)count }
            : null;
    }

    private static TimeExpression? Calendar(Match match, TextSpan span)
    {
        int? Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;
        var (year, day) = (Number("year"), Number("day"));
        int? month = match.Groups["month"].Success ? Array.IndexOf(s_months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1 : Number("mm");
        if (month is < 1 or > 12 || day is < 1 || (day > DateTime.DaysInMonth(year ?? 2024, month ?? 1)))
        {
            return null;
        }

        return new TimeExpression(year is null ? TimeForm.NoYear : TimeForm.Full, span) { Year = year, Month = month, Day = day, Offset = Direction(match.Groups["which"].Value) };
    }

    private static int Direction(string which) => which.ToLowerInvariant() switch
    {
        "last" or "past" or "previous" => -1,
        "next" or "coming" or "following" => 1,
        _ => 0,
    };

    private static TimeUnit UnitOf(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        'w' => TimeUnit.Week,
        'm' => TimeUnit.Month,
        'y' => TimeUnit.Year,
        _ => TimeUnit.Day,
    };

    private static DayOfWeek WeekdayOf(string name) => Enum.GetValues<DayOfWeek>().First(d => d.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    private const string Month = @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";
    private const string Weekday = @"(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string Year = @"(?<year>1[5-9]\d\d|20\d\d)";
    private const string Which = @"(?<which>last|next|this|past|coming|previous|following)";

    // A bare month needs a word before it, since May, March and August are words and names; a bare year one too, or brackets: other numbers have four digits.
    [GeneratedRegex(
        @"\b(?<year>\d{4})-(?<mm>\d{2})-(?<day>\d{2})\b"
        + @"|\b(?<day>\d{1,2})(st|nd|rd|th)?\s+(of\s+)?" + Month + @"(\s?,?\s+" + Year + @")?\b"
        + @"|\b" + Month + @"\s+(?<day>\d{1,2})(st|nd|rd|th)?\b(?!\.\d)(\s?,?\s+" + Year + @"\b)?"
        + @"|\b" + Month + @"\s?,?\s+" + Year + @"\b"
        + @"|\b(" + Which + @"\s+)?" + Weekday + @"s?\b"
        + @"|\b" + Which + @"\s+(?<unit>week(end)?|month|year)\b"
        + @"|\b(" + Which + @"|(?<=\b(in|since|by|until|from|of|during|through)\s)(early\s|late\s|mid-)?)\s*" + Month + @"(?!\w)"
        + @"|\b(?<near>yesterday|today|tonight|tomorrow)\b|\b(?<near>this (morning|afternoon|evening))\b"
        + @"|\b(?<count>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\s+(?<unit>day|week|month|year)s?\s+ago\b"
        + @"|(?<=\b(in|since|by|until|from|of|during|early|late|mid|for|and|to|than|the|before|after)[\s-]|\(\s?|,\s)" + Year + @"\b(?!\s*(%|percent|people|metres|meters|km|kilomet))",
        Options, TimeoutMs)]
    private static partial Regex Times();

    [GeneratedRegex(@"^\p{Lu}{2}[\p{Lu}\p{M} .'’/-]{1,40}(,[^.!?–—]{0,50}?)?(\s?\([^)]{2,30}\))?\s?(--?|–|—)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Dateline();

    // When somebody said so: "the police said on Friday", "told the Northern Courier on Thursday".
    [GeneratedRegex(@"\b(said|says|told|added|stated|warned)(\s+(the|reporters|journalists|lawmakers|\p{Lu}[\p{L}'’.]+)){0,4}\s+((late|early)\s+)?(on\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(since|than|compared with|compared to|up from|down from|as of|unlike|until)\s+(\w+\s+){0,2}$", Options, TimeoutMs)]
    private static partial Regex Background();
}
