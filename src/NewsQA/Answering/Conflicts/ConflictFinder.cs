using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>A conflict before its quotes are cited.</summary>
/// <param name="Kind">How the values differ.</param>
/// <param name="Groups">The values by event, oldest first where dates are known.</param>
internal sealed record ConflictDraft(ConflictKind Kind, IReadOnlyList<IReadOnlyList<Reading>> Groups)
{
    /// <summary>The claims by event.</summary>
    public IReadOnlyList<IReadOnlyList<AskedClaim>> Claims => [.. Groups.Select(IReadOnlyList<AskedClaim> (g) => [.. g.SelectMany(r => r.Claims)])];
}

/// <summary>
/// Finds where claims disagree, and how. Values of different events are <c>different_events</c>. Within one event, values that different outlets published on the same day, or on days that nobody knows,
/// are <c>disputed</c>; a value that a later day's report changes is <c>updated</c>. Where some values of an event disagree, the ones that agree are shown beside them.
/// </summary>
internal static class ConflictFinder
{
    /// <summary>The conflicts; none when all claims can be true together.</summary>
    public static IReadOnlyList<ConflictDraft> Find(IReadOnlyList<AskedClaim> claims, ArticleLikeness likeness)
    {
        if (!Disagreement.IsAmong(claims))
        {
            return [];
        }

        var groups = EventGrouper.Group(claims, likeness).OrderBy(Time).ToList();
        var conflicts = groups.Where(Disagreement.IsAmong).SelectMany(Within).ToList();
        if (groups.SelectMany((g, i) => groups.Skip(i + 1).Select(h => (g, h))).Any(p => p.g.Any(a => p.h.Any(b => Disagreement.Is(a, b)))))
        {
            conflicts.Insert(0, new ConflictDraft(ConflictKind.DifferentEvents, [.. groups.Select(Readings)]));
        }

        return conflicts;
    }

    private static IEnumerable<ConflictDraft> Within(IReadOnlyList<AskedClaim> group)
    {
        // A value that nobody knows the day of is shown beside the others and decides nothing while they disagree among themselves.
        var dated = group.Where(c => Day(c) is not null).ToList();
        if (!Disagreement.IsAmong(dated))
        {
            return [new ConflictDraft(ConflictKind.Disputed, [Readings(group)])];
        }

        var days = dated.GroupBy(Day).OrderBy(d => d.Key).Select(d => d.ToList()).ToList();
        var disputed = days.Where(d => d.Exists(a => d.Exists(b => IsOther(a, b) && Disagreement.Is(a, b)))).ToList();
        var updated = dated.Exists(a => dated.Exists(b => (Day(a) < Day(b) || (Day(a) == Day(b) && !IsOther(a, b))) && Disagreement.Is(a, b)));
        // Where a later report takes one of two sides, the same values twice would tell nothing more: one table then names all who say either.
        var all = Readings(group);
        var tables = disputed.ConvertAll(Readings).ConvertAll(t => t.Count == all.Count ? all : t).DistinctBy(t => t == all ? null : t).ToList();
        var drafts = tables.ConvertAll(t => new ConflictDraft(ConflictKind.Disputed, [t]));
        return updated && !tables.Contains(all) ? [.. drafts, new ConflictDraft(ConflictKind.Updated, [all])] : drafts;
    }

    // An outlet that gives two figures on one day has corrected itself, unless one article tells who says the one and who the other.
    private static bool IsOther(AskedClaim a, AskedClaim b) => a.Claim.Article.Id == b.Claim.Article.Id ? Disagreement.HaveTwoSources(a.Claim, b.Claim) : a.Claim.Article.Source is null || a.Claim.Article.Source != b.Claim.Article.Source;

    private static IReadOnlyList<Reading> Readings(IReadOnlyList<AskedClaim> claims)
    {
        var readings = new List<List<AskedClaim>>();
        foreach (var claim in claims)
        {
            if (readings.Find(r => r[0].Claim.Modality == claim.Claim.Modality && r[0].Claim.Value.IsSame(claim.Claim.Value)) is { } reading)
            {
                reading.Add(claim);
            }
            else
            {
                readings.Add([claim]);
            }
        }

        return [.. readings.Select(r => new Reading(r)).OrderBy(r => r.Published?.Earliest ?? DateTimeOffset.MaxValue)];
    }

    private static DateOnly? Day(AskedClaim claim) =>
        claim.Claim.Article.PublishedAt is { Precision: DatePrecision.Day or DatePrecision.Time } date ? DateOnly.FromDateTime(date.Earliest.UtcDateTime) : null;

    private static DateTimeOffset Time(IReadOnlyList<AskedClaim> group) =>
        group.Select(c => (c.Claim.Event?.Date ?? c.Claim.Article.PublishedAt)?.Earliest ?? DateTimeOffset.MaxValue).Min();
}
