namespace NewsQA.Indexing.Segments;

/// <summary>Which segments to make one of: so few that a search visits little more than a dozen, so seldom that a passage is copied once per tier.</summary>
internal static class MergePolicy
{
    /// <summary>Segments of one tier, and how much larger the next tier's are.</summary>
    private const int Fanout = 8;

    /// <summary>Segments from this size on are left as they are: one more of them costs a search nothing, and a merge would take seconds.</summary>
    public const int LargeSegment = 128 * 1024;

    /// <summary>Chooses.</summary>
    /// <param name="views">All segments.</param>
    /// <returns>Those to merge now: a full tier, the smallest first; else one that is dead for the most part; empty when all is well.</returns>
    public static IReadOnlyList<SegmentView> Choose(IReadOnlyList<SegmentView> views)
    {
        var fullTier = views
            .Where(view => view.LivePassages < LargeSegment)
            .GroupBy(view => (int)Math.Log(Math.Max(view.LivePassages, 1), Fanout))
            .Where(tier => tier.Count() >= Fanout)
            .MinBy(tier => tier.Key);
        return fullTier?.ToList() ?? [.. views.Where(view => view.DeadPassages * 2 > view.Segment.Passages).Take(1)];
    }
}
