using NewsQA.Client;

namespace NewsQA.Indexing.Segments;

/// <summary>A date of publication as two sortable numbers, the seconds (Unix time) that it begins and ends with; and a filter's limits on them.</summary>
internal static class DateSeconds
{
    /// <summary>Both numbers of an article without a date: sorts last.</summary>
    public const long Undated = long.MinValue;

    /// <summary>The first second.</summary>
    public static long Earliest(PartialDate? date) => date?.Earliest.ToUnixTimeSeconds() ?? Undated;

    /// <summary>The last second.</summary>
    public static long Latest(PartialDate? date) => date?.Latest.ToUnixTimeSeconds() ?? Undated;

    /// <summary>What an article's first second may be at most: a limit between two seconds is rounded down.</summary>
    public static long LatestStart(IndexFilter filter) =>
        Math.Min(filter.To?.ToUnixTimeSeconds() ?? long.MaxValue, filter.AsOf?.ToUnixTimeSeconds() ?? long.MaxValue);

    /// <summary>What an article's last second must be at least: a limit between two seconds is rounded up. From or To alone keeps undated articles out.</summary>
    public static long EarliestEnd(IndexFilter filter) =>
        filter.From is { } from ? from.ToUnixTimeSeconds() + (from.UtcTicks % TimeSpan.TicksPerSecond == 0 ? 0 : 1)
            : filter.To is null ? Undated : Undated + 1;
}
