using NewsQA.Client;
using NewsQA.Indexing.Segments;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Says an <see cref="IndexFilter"/> in conditions on points; lets through exactly what <see cref="IndexFilter.Accepts"/> does.</summary>
internal static class PointFilters
{
    /// <summary>The conditions, for articles and for passages alike.</summary>
    /// <param name="filter">What to accept.</param>
    /// <param name="kind">The kind of point.</param>
    public static PointFilter Of(IndexFilter filter, string kind)
    {
        var conditions = new List<PointFilter> { IsKind(kind) };
        if (filter.Sources.Count > 0)
        {
            conditions.Add(new PointFilter.OneOf(Keys.SourceKey, [.. filter.Sources.Select(SourceKey).Distinct(StringComparer.Ordinal)]));
        }

        if (DateSeconds.LatestStart(filter) is var latestStart and < long.MaxValue)
        {
            conditions.Add(new PointFilter.Between(Keys.Earliest, null, latestStart));
        }

        // From or To alone keeps undated articles out.
        if (filter.From is not null || filter.To is not null)
        {
            conditions.Add(new PointFilter.Between(Keys.Latest, filter.From is null ? FirstSecond : DateSeconds.EarliestEnd(filter), null));
        }

        return new PointFilter.All(conditions);
    }

    /// <summary>An outlet as it is compared: without case, ordinal.</summary>
    /// <param name="source">The outlet.</param>
    public static string SourceKey(string source) => source.ToUpperInvariant();

    /// <summary>The first second of a date; <see cref="Undated"/> for none.</summary>
    /// <param name="date">The date.</param>
    public static long Earliest(PartialDate? date) => date?.Earliest.ToUnixTimeSeconds() ?? Undated;

    /// <summary>The last second of a date; <see cref="Undated"/> for none.</summary>
    /// <param name="date">The date.</param>
    public static long Latest(PartialDate? date) => date?.Latest.ToUnixTimeSeconds() ?? Undated;
}
