using System.Globalization;
using NewsQA.Client;

namespace NewsQA.Claims.Times;

/// <summary>
/// Places a named time in the calendar. What is not a full date is counted from the day of the article's own publication, never from the clock; without such a day it stays unplaced. The evidence
/// of what comes out names the words and the rule.
/// </summary>
/// <remarks>
/// Rules, with the day of publication D: a weekday is the last one up to D, or the next one from D on where the sentence looks ahead; "last" and "next" leave D itself out. A month, or a day of a month,
/// without a year is the last such up to D where the sentence tells of the past, the next one where it looks ahead, else the one nearest to D. A week is known no better than its month, or its year where it lies in two months, since precisions are
/// day, month and year; so are "three weeks ago". "Two months ago" is a month, "a year ago" a year. A date of publication that is a month or a year places nothing finer than itself.
/// </remarks>
internal static class RelativeDates
{
    /// <summary>Places a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="words">Its words, for the evidence.</param>
    /// <param name="published">When the article was published; null when unknown.</param>
    /// <returns>The date, no more precise than the words are; null when it cannot be placed.</returns>
    public static PartialDate? Resolve(TimeExpression time, string words, PartialDate? published)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.Form == TimeForm.Full)
        {
            return Date(time.Year!.Value, time.Month, time.Day, $"text: “{words}”");
        }

        if (published is null)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(published.Earliest.UtcDateTime);
        var known = published.Precision switch { DatePrecision.Year => TimeUnit.Year, DatePrecision.Month => TimeUnit.Month, _ => TimeUnit.Day };
        return time.Form switch
        {
            TimeForm.Weekday when known == TimeUnit.Day => Weekday(time, words, day, published),
            TimeForm.NoYear when known == TimeUnit.Day => WithoutYear(time, words, day, published),
            TimeForm.Counted when known <= time.Unit => Counted(time, words, day, published),
            _ => null,
        };
    }

    private static PartialDate? Weekday(TimeExpression time, string words, DateOnly day, PartialDate published)
    {
        var ahead = time.Offset > 0 || (time.Offset == 0 && time.IsAhead);
        var step = ahead ? 1 : -1;
        var at = time.Offset != 0 ? AddDays(day, step) : day;
        while (at is { } d && d.DayOfWeek != time.Weekday)
        {
            at = AddDays(d, step);
        }

        return at is { } found ? PartialDate.FromDay(found, Evidence(words, ahead ? "the next one from" : "the last one up to", published)) : null;
    }

    private static PartialDate? WithoutYear(TimeExpression time, string words, DateOnly day, PartialDate published)
    {
        var next = Find(time, day, step: 1, Evidence(words, "the next one from", published));
        var last = Find(time, day, step: -1, Evidence(words, "the last one up to", published));
        var (ahead, back) = (time.Offset > 0 || (time.Offset == 0 && time.IsAhead), time.Offset < 0 || (time.Offset == 0 && time.IsBack));
        if (ahead || back || next is null || last is null)
        {
            return ahead ? next : back ? last : next ?? last;
        }

        // Without a hint of tense, the nearer one.
        return next.Earliest - published.Earliest < published.Latest - last.Latest
            ? next with { Evidence = Evidence(words, "the nearest to", published) }
            : last with { Evidence = Evidence(words, "the nearest to", published) };
    }

    // The 29th of February may take a few years to find.
    private static PartialDate? Find(TimeExpression time, DateOnly day, int step, string rule)
    {
        for (var i = 0; i <= 8; i++)
        {
            if (Date(day.Year + (i * step), time.Month, time.Day, rule) is { } date
                && (step > 0 ? DateOnly.FromDateTime(date.Latest.UtcDateTime) >= day : DateOnly.FromDateTime(date.Earliest.UtcDateTime) <= day))
            {
                return date;
            }
        }

        return null;
    }

    private static PartialDate? Counted(TimeExpression time, string words, DateOnly day, PartialDate published)
    {
        var rule = Evidence(words, "counted from", published);
        try
        {
            return time.Unit switch
            {
                TimeUnit.Day => PartialDate.FromDay(day.AddDays(time.Offset), rule),
                TimeUnit.Week => Week(day.AddDays(7 * time.Offset), rule),
                TimeUnit.Month => Date(day.AddMonths(time.Offset).Year, day.AddMonths(time.Offset).Month, null, rule),
                _ => Date(day.Year + time.Offset, null, null, rule),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the year 1 or after 9999.
            return null;
        }
    }

    private static PartialDate? Week(DateOnly day, string rule)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var sunday = monday.AddDays(6);
        return monday.Month == sunday.Month ? Date(monday.Year, monday.Month, null, rule) : monday.Year == sunday.Year ? Date(monday.Year, null, null, rule) : null;
    }

    private static PartialDate? Date(int year, int? month, int? day, string evidence)
    {
        if (year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month ?? 1))
        {
            return null;
        }

        return (month, day) switch
        {
            ({ } m, { } d) => PartialDate.FromDay(new DateOnly(year, m, d), evidence),
            ({ } m, null) => PartialDate.FromMonth(year, m, evidence),
            _ => new PartialDate(year.ToString("0000", CultureInfo.InvariantCulture), DatePrecision.Year, evidence),
        };
    }

    private static DateOnly? AddDays(DateOnly day, int days) => day.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;

    private static string Evidence(string words, string rule, PartialDate published) =>
        $"text: “{words}”, {rule} {published.Date}{(published.Evidence is { } evidence ? $" ({evidence})" : "")}";
}
