namespace NewsQA.Indexing.Points;

/// <summary>Which points: a tree of conditions that every vector database can say in its own words.</summary>
public abstract record PointFilter
{
    private PointFilter()
    {
    }

    /// <summary>All points.</summary>
    public static PointFilter Any { get; } = new All([]);

    /// <summary>All of several conditions.</summary>
    /// <param name="Filters">The conditions; with none, every point passes.</param>
    public sealed record All(IReadOnlyList<PointFilter> Filters) : PointFilter;

    /// <summary>One of several conditions at least.</summary>
    /// <param name="Filters">The conditions, one or more.</param>
    public sealed record Either(IReadOnlyList<PointFilter> Filters) : PointFilter;

    /// <summary>Not a condition.</summary>
    /// <param name="Filter">The condition.</param>
    public sealed record Not(PointFilter Filter) : PointFilter;

    /// <summary>The text under a key, or one of the list there, is one of several.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Values">The texts; with none, no point passes.</param>
    public sealed record OneOf(string Key, IReadOnlyList<string> Values) : PointFilter;

    /// <summary>The number under a key lies within limits.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Least">At least this; null for no limit. Within 2^53 of zero, as databases compare in double.</param>
    /// <param name="Most">At most this; null for no limit. Within 2^53 of zero.</param>
    public sealed record Between(string Key, long? Least, long? Most) : PointFilter;

    /// <summary>The point's id is one of several.</summary>
    /// <param name="Ids">The ids; with none, no point passes.</param>
    public sealed record HasId(IReadOnlyList<Guid> Ids) : PointFilter;

    /// <summary>The text under a key is this.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The text.</param>
    public static PointFilter Is(string key, string value) => new OneOf(key, [value]);

    /// <summary>The number under a key is this.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The number.</param>
    public static PointFilter Is(string key, long value) => new Between(key, value, value);

    /// <summary>Both conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static PointFilter operator &(PointFilter left, PointFilter right) => BitwiseAnd(left, right);

    /// <summary>Both conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static PointFilter BitwiseAnd(PointFilter left, PointFilter right) => new All([.. Parts(left), .. Parts(right)]);

    private static IReadOnlyList<PointFilter> Parts(PointFilter filter) => filter is All all ? all.Filters : [filter];
}
