using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Retrieval.Reading;

/// <summary>
/// Reads the times that a question names: days, months and years, with or without the year, and times told from now ("last week", "on Monday", "two days ago").
/// Without a year the last such day or month that is not after now is meant. What cannot be dated ("before the summit") is told apart, not guessed.
/// </summary>
internal static partial class TimeReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The times in a question, by position, none overlapping.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">What relative times count from.</param>
    public static IReadOnlyList<TimeMention> Read(string question, DateOnly today)
    {
        var times = new List<TimeMention>();
        foreach (Match match in Pattern().Matches(question))
        {
            if (Resolve(match, today) is var (from, to))
            {
                times.Add(new TimeMention(new TextSpan(match.Index, match.Index + match.Length), from, to, RelationBefore(question[..match.Index])));
            }
        }

        return times;
    }

    /// <summary>Times that a question names by an event, "before the summit", which no calendar resolves.</summary>
    public static IReadOnlyList<string> Unresolved(string question, IReadOnlyList<TimeMention> times) =>
        [.. Events().Matches(question).Where(m => !times.Any(t => t.Span.Overlaps(new TextSpan(m.Index, m.Index + m.Length)))).Select(m => m.Value)];

    private static (DateOnly From, DateOnly To)? Resolve(Match match, DateOnly today)
    {
        string? Text(string group) => match.Groups[group] is { Success: true } found ? found.Value.ToLowerInvariant() : null;
        int? Number(string group) => Text(group) is { } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Array.IndexOf(Numbers, text) is > 0 and var i ? i : 1
            : null;
        if (Number("isoYear") is { } isoYear)
        {
            return Day(isoYear, Number("isoMonth")!.Value, Number("isoDay"));
        }

        if (Text("month") is { } month)
        {
            return MonthOrDay(Array.IndexOf(Months, month[..3]) + 1, Number("day"), Number("year"), today);
        }

        if (Number("lone") is { } year)
        {
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        return Text("unit") is { } unit ? Relative(Text("which"), Number("count"), unit, today)
            : Text("weekday") is { } weekday ? Weekday(Array.IndexOf(Weekdays, weekday), today)
            : Text("near") switch { "today" or "tonight" => (today, today), "yesterday" => (Shifted(today, -1), Shifted(today, -1)), _ => null };
    }

    private static (DateOnly, DateOnly)? Day(int year, int month, int? day) =>
        month is < 1 or > 12 || year < 1 ? null
            : day is null ? (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
            : day < 1 || day > DateTime.DaysInMonth(year, month) ? null : (new DateOnly(year, month, day.Value), new DateOnly(year, month, day.Value));

    private static (DateOnly, DateOnly)? MonthOrDay(int month, int? day, int? year, DateOnly today)
    {
        if (year is not null)
        {
            return Day(year.Value, month, day);
        }

        // The last one that has begun.
        return Day(today.Year, month, day) is { } thisYear && thisYear.Item1 <= today ? thisYear : Day(today.Year - 1, month, day);
    }

    private static (DateOnly, DateOnly)? Weekday(int weekday, DateOnly today)
    {
        var back = ((int)today.DayOfWeek - weekday + 7) % 7;
        return (Shifted(today, -back), Shifted(today, -back));
    }

    // "Last week" is the week before, from Monday, and "the past two weeks" the fourteen days up to today.
    private static (DateOnly, DateOnly)? Relative(string? which, int? count, string unit, DateOnly today)
    {
        if (which is null or "ago")
        {
            var then = Back(today, unit, count ?? 1);
            return unit switch { "day" => (then, then), "week" => (Shifted(then, -3), Shifted(then, 3)), _ => Whole(unit, then) };
        }

        return count is not null || which is "past" ? (Back(today, unit, count ?? 1), today)
            : Whole(unit, which is "last" or "previous" ? Back(today, unit, 1) : today);
    }

    private static DateOnly Back(DateOnly day, string unit, int count) => unit switch
    {
        "day" => Shifted(day, -(long)count),
        "week" => Shifted(day, -7L * count),
        "month" => day.AddMonths(-Math.Min(count, ((day.Year - 1) * 12) + day.Month - 1)),
        _ => day.AddYears(-Math.Min(count, day.Year - 1)),
    };

    // "The past 999999 weeks" begin no earlier than the calendar.
    private static DateOnly Shifted(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static (DateOnly, DateOnly) Whole(string unit, DateOnly day)
    {
        var monday = Shifted(day, -(((int)day.DayOfWeek + 6) % 7));
        return unit switch
        {
            "day" => (day, day),
            "week" => (monday, Shifted(monday, 6)),
            "month" => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
            _ => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
        };
    }

    private static TimeRelation RelationBefore(string text) =>
        Since().IsMatch(text) ? TimeRelation.From : Until().IsMatch(text) ? TimeRelation.Until : TimeRelation.During;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    private const string Month = @"(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?";
    private const string DayNumber = @"(?<day>[0-3]?\d)(st|nd|rd|th)?";
    private const string Year = @"(?<year>(19|20)\d\d)";
    private const string Count = @"(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)";

    // "may" and "march" alone are verbs: a month without day or year stands after a preposition.
    [GeneratedRegex(
        @"\b(?<isoYear>(19|20)\d\d)-(?<isoMonth>\d\d)(-(?<isoDay>\d\d))?(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?"
        + @"|\b" + DayNumber + @"\s+(of\s+)?" + Month + @"(,?\s+" + Year + @")?\b"
        + @"|\b" + Month + @"\s+" + DayNumber + @"\b(?!\d)(,?\s+" + Year + @"\b)?"
        + @"|\b" + Month + @",?\s+(of\s+)?" + Year + @"\b"
        + @"|(?<=\b(in|since|during|by|until|till|before|after|from|early|late|mid|last|this)[\s-]+)" + Month + @"(?!\s+\d)"
        + @"|(?<=\b(in|since|during|by|until|till|before|after|from|year|of|early|late|and|to)\s+)(?<lone>(19|20)\d\d)\b(?!-)"
        + @"|\b(?<which>last|past|previous|this)\s+(" + Count + @"\s+)?(?<unit>day|week|month|year)s?\b"
        + @"|\b" + Count + @"\s+(?<unit>day|week|month|year)s?\s+(?<which>ago)\b"
        + @"|\b((on|last|this|since|until|before|after)\s+)(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
        + @"|\b(?<near>today|yesterday|tonight)\b",
        Options, TimeoutMs)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\b(since|after|from|following)\s+(the\s+|early\s+|late\s+|mid-?)?$", Options, TimeoutMs)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(before|until|till|by|prior to|up to)\s+(the\s+|early\s+|late\s+|mid-?)?$", Options, TimeoutMs)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(before|after|since|until|during)\s+the\s+(?!(same|first|second|third|last|past|previous)\b)[\p{L}-]+(\s+[\p{L}-]+)?", Options, TimeoutMs)]
    private static partial Regex Events();
}
