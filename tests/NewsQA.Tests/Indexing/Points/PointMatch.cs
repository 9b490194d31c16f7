using NewsQA.Indexing.Points;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What a filter means.</summary>
internal static class PointMatch
{
    public static bool Matches(PointFilter filter, Point point) => filter switch
    {
        PointFilter.All all => all.Filters.All(part => Matches(part, point)),
        PointFilter.Either either => either.Filters.Any(part => Matches(part, point)),
        PointFilter.Not not => !Matches(not.Filter, point),
        PointFilter.HasId ids => ids.Ids.Contains(point.Id),
        PointFilter.OneOf one => point.Payload.TryGetValue(one.Key, out var value) && (value is string[] list ? list.Any(one.Values.Contains) : value is string text && one.Values.Contains(text)),
        // As databases compare: in double.
        PointFilter.Between between => point.Payload.TryGetValue(between.Key, out var number)
            && (between.Least is null || (double)(long)number >= (double)between.Least) && (between.Most is null || (double)(long)number <= (double)between.Most),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };
}
