using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;
using PointId = Qdrant.Client.Grpc.PointId;
using Range = Qdrant.Client.Grpc.Range;

namespace NewsQA.Qdrant;

/// <summary>Says filters in Qdrant's words.</summary>
internal static class QdrantFilters
{
    /// <summary>A filter as a whole.</summary>
    /// <param name="filter">What it means.</param>
    public static Filter Of(PointFilter filter) => filter switch
    {
        PointFilter.All all => new Filter { Must = { all.Filters.Select(ConditionOf) } },
        // Without conditions a filter lets everything through.
        PointFilter.Either { Filters.Count: 0 } => throw new ArgumentException("One of no conditions is no filter.", nameof(filter)),
        PointFilter.Either either => new Filter { Should = { either.Filters.Select(ConditionOf) } },
        PointFilter.Not not => new Filter { MustNot = { ConditionOf(not.Filter) } },
        _ => new Filter { Must = { ConditionOf(filter) } },
    };

    private static Condition ConditionOf(PointFilter filter) => filter switch
    {
        PointFilter.OneOf one => new Condition { Field = new FieldCondition { Key = one.Key, Match = MatchOf(one.Values) } },
        PointFilter.Between between => new Condition { Field = new FieldCondition { Key = between.Key, Range = RangeOf(between) } },
        PointFilter.HasId ids => new Condition { HasId = new HasIdCondition { HasId = { ids.Ids.Select(id => (PointId)id) } } },
        _ => new Condition { Filter = Of(filter) },
    };

    private static Match MatchOf(IReadOnlyList<string> values) =>
        values.Count == 1 ? new Match { Keyword = values[0] } : new Match { Keywords = new RepeatedStrings { Strings = { values } } };

    private static Range RangeOf(PointFilter.Between between)
    {
        var range = new Range();
        if (between.Least is { } least)
        {
            range.Gte = least;
        }

        if (between.Most is { } most)
        {
            range.Lte = most;
        }

        return range;
    }
}
