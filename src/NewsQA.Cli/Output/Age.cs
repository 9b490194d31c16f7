using NewsQA.Client;

namespace NewsQA.Cli.Output;

/// <summary>How long ago a date was, in words.</summary>
internal static class Age
{
    /// <returns><c>2025-09-02 (3 weeks ago)</c>; <c>undated</c> when unknown.</returns>
    public static string Dated(PartialDate? date, DateTimeOffset now) => date is null ? "undated" : $"{date.Date} ({Of(date, now)})";

    /// <returns>The largest unit that is not zero and that the date's precision allows: nobody knows how many days ago 2024 was.</returns>
    public static string Of(PartialDate date, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = today.DayNumber - DateOnly.FromDateTime(date.Earliest.UtcDateTime).DayNumber;
        var (count, unit) = (Math.Abs(days), date.Precision) switch
        {
            (var d, DatePrecision.Year) => (d / 365, "year"),
            ( >= 365 and var d, _) => (d / 365, "year"),
            (var d, DatePrecision.Month) => (d / 30, "month"),
            ( >= 60 and var d, _) => (d / 30, "month"),
            ( >= 14 and var d, _) => (d / 7, "week"),
            (var d, _) => (d, "day"),
        };
        return (count, days) switch
        {
            (0, _) => unit == "day" ? "today" : $"this {unit}",
            (1, 1) => "yesterday",
            (_, < 0) => $"in {Count(count, unit)}",
            _ => $"{Count(count, unit)} ago",
        };
    }

    private static string Count(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")}";
}
