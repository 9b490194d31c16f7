using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// What stands for a while in the place of a point that was removed: a request that carries that point and comes late, after its sender gave it up, finds a later writer's epoch there and changes nothing.
/// It does not say what stood there.
/// </summary>
internal static class ForgottenPoints
{
    // Far longer than any request is under way, and short enough that they do not pile up.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The point.</summary>
    /// <param name="place">The id of what was removed.</param>
    /// <param name="epoch">The writer's.</param>
    /// <param name="now">When it is removed.</param>
    public static Point In(Guid place, long epoch, DateTimeOffset now) =>
        new(place, new Payload().With(Keys.Kind, Kinds.Forgotten).With(Keys.Epoch, epoch).With(Keys.AtSecond, now.ToUnixTimeSeconds()));

    /// <summary>Those that have stood long enough.</summary>
    /// <param name="now">The time.</param>
    public static PointFilter Outdated(DateTimeOffset now) => IsKind(Kinds.Forgotten) & new PointFilter.Between(Keys.AtSecond, null, (now - Kept).ToUnixTimeSeconds());
}
