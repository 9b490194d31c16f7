using System.Globalization;
using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>How much of a <see cref="PartialDate"/> is known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>The year alone: <c>2025</c>.</summary>
    Year,

    /// <summary>Year and month: <c>2025-08</c>.</summary>
    Month,

    /// <summary>The day: <c>2025-08-30</c>.</summary>
    Day,

    /// <summary>A moment: <c>2025-08-30T06:15:00Z</c>, or with an offset where the text has one: <c>2025-08-30T08:15:00+02:00</c>.</summary>
    Time,
}

/// <summary>A date as far as it is known, and what said so. The one form of dates in the whole contract.</summary>
/// <param name="Date">ISO 8601, cut to <paramref name="Precision"/>: <c>2025</c>, <c>2025-08</c>, <c>2025-08-30</c> or <c>2025-08-30T06:15:00Z</c> (<c>+02:00</c> instead of <c>Z</c> where the text has an offset).</param>
/// <param name="Precision">How much of it is known.</param>
/// <param name="Evidence">What it was read from (<c>url</c>, <c>dateline</c>, <c>json-ld datePublished</c>, <c>given</c>, ...), or null where it was computed.</param>
public sealed record PartialDate(string Date, DatePrecision Precision, string? Evidence = null)
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string OffsetFormat = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>The first moment that this date can mean, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset Earliest => ParseStart(Date, Precision);

    /// <summary>The last whole second that this date can mean, UTC; equals <see cref="Earliest"/> for <see cref="DatePrecision.Time"/>.</summary>
    [JsonIgnore]
    public DateTimeOffset Latest => (Earliest, Precision) switch
    {
        // Not by adding a year and taking a second off: after 9999 there is no year.
        (var start, DatePrecision.Year) => LastSecond(start.Year, 12),
        (var start, DatePrecision.Month) => LastSecond(start.Year, start.Month),
        (var start, DatePrecision.Day) => start.AddSeconds((24 * 60 * 60) - 1),
        (var start, _) => start,
    };

    /// <summary>A day.</summary>
    /// <param name="day">The day, in the calendar of the text that named it.</param>
    /// <param name="evidence">What it was read from.</param>
    /// <returns>The date with precision <see cref="DatePrecision.Day"/>.</returns>
    public static PartialDate FromDay(DateOnly day, string? evidence = null) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, evidence);

    /// <summary>A month of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="evidence">What it was read from.</param>
    /// <returns>The date with precision <see cref="DatePrecision.Month"/>.</returns>
    public static PartialDate FromMonth(int year, int month, string? evidence = null) =>
        new(new DateOnly(year, month, 1).ToString("yyyy-MM", CultureInfo.InvariantCulture), DatePrecision.Month, evidence);

    /// <summary>A moment, kept to the second and with its offset, so that its day stays the one that the text means.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="evidence">What it was read from.</param>
    /// <returns>The date with precision <see cref="DatePrecision.Time"/>.</returns>
    public static PartialDate FromMoment(DateTimeOffset moment, string? evidence = null) =>
        new(moment.ToString(moment.Offset == TimeSpan.Zero ? UtcFormat : OffsetFormat, CultureInfo.InvariantCulture), DatePrecision.Time, evidence);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or an ISO 8601 moment (without an offset: UTC).</summary>
    /// <param name="text">The text; white space around it is ignored.</param>
    /// <param name="evidence">What it was read from.</param>
    /// <param name="date">The date, when the text is one.</param>
    /// <returns>Whether the text is a date of one of these forms.</returns>
    public static bool TryParse(string? text, string? evidence, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var trimmed = text?.Trim() ?? "";
        if (TryExact(trimmed, "yyyy-MM-dd", out var day))
        {
            date = FromDay(DateOnly.FromDateTime(day), evidence);
        }
        else if (TryExact(trimmed, "yyyy-MM", out var month))
        {
            date = FromMonth(month.Year, month.Month, evidence);
        }
        else if (TryExact(trimmed, "yyyy", out _))
        {
            date = new PartialDate(trimmed, DatePrecision.Year, evidence);
        }
        else if (trimmed.Length >= 16 && trimmed[4] == '-' && trimmed[7] == '-' && DateTimeOffset.TryParse(
            trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            date = FromMoment(moment, evidence);
        }

        return date is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Date;

    private static bool TryExact(string text, string format, out DateTime value) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static DateTimeOffset LastSecond(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month), 23, 59, 59, TimeSpan.Zero);

    private static DateTimeOffset ParseStart(string date, DatePrecision precision)
    {
        if (precision == DatePrecision.Time)
        {
            return DateTimeOffset.ParseExact(date, [UtcFormat, OffsetFormat], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        }

        var format = precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };
        return DateTimeOffset.ParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
