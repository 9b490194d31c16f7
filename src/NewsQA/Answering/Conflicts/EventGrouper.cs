using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Groups claims by the event that they are of, as far as the texts bear it. Two are of one event when what they name as its time overlaps or lies within a week; else when they were published within 45
/// days of each other, or within 300 days and alike; else, undated, when they give the same value or their articles are alike. Event times more than 45 days apart, or dates of publication more than 300,
/// keep two claims apart whatever else they share: an event of every year comes a year later.
/// </summary>
internal static class EventGrouper
{
    private const int OneEventDays = 7;
    private const int OneStoryDays = 45;
    private const int LongStoryDays = 300;

    /// <summary>
    /// From this share of names on two articles are of one story. On the two visits in the model case articles of one visit share .29 or give the same value, articles of the two visits at most .16.
    /// </summary>
    private const double Alike = 0.2;

    private enum Relation
    {
        Unknown,
        One,
        Apart,
    }

    /// <summary>The groups, each in the claims' order, the group of the first claim first.</summary>
    public static IReadOnlyList<IReadOnlyList<AskedClaim>> Group(IReadOnlyList<AskedClaim> claims, ArticleLikeness likeness)
    {
        var groups = claims.Select(c => new List<AskedClaim> { c }).ToList();
        // Joins the two groups that are surest to be of one event, again and again; none joins where two of the claims are surely apart.
        for (var joined = true; joined;)
        {
            joined = false;
            for (var i = 0; i < groups.Count && !joined; i++)
            {
                for (var j = i + 1; j < groups.Count && !joined; j++)
                {
                    var relations = groups[i].SelectMany(a => groups[j].Select(b => Between(a.Claim, b.Claim, likeness))).ToList();
                    if (relations.Contains(Relation.One) && !relations.Contains(Relation.Apart))
                    {
                        groups[i].AddRange(groups[j]);
                        groups.RemoveAt(j);
                        joined = true;
                    }
                }
            }
        }

        return groups;
    }

    private static Relation Between(Claim a, Claim b, ArticleLikeness likeness)
    {
        // The date asked for is no time by which to tell events apart.
        if (a.Kind != ValueKind.Date && a.Event?.Date is { } left && b.Event?.Date is { } right)
        {
            var days = DaysBetween(left, right);
            return days > OneStoryDays ? Relation.Apart : days <= OneEventDays && left.Precision != DatePrecision.Year && right.Precision != DatePrecision.Year ? Relation.One : Published(a, b, likeness);
        }

        return Published(a, b, likeness);
    }

    private static Relation Published(Claim a, Claim b, ArticleLikeness likeness)
    {
        bool AreAlike() => likeness.Of(a.Article, b.Article) >= Alike;
        if (a.Article.PublishedAt is { } left && b.Article.PublishedAt is { } right)
        {
            var days = DaysBetween(left, right);
            return days > LongStoryDays ? Relation.Apart : days <= OneStoryDays || AreAlike() ? Relation.One : Relation.Unknown;
        }

        return a.Value.IsSame(b.Value) || AreAlike() ? Relation.One : Relation.Unknown;
    }

    private static double DaysBetween(PartialDate a, PartialDate b) =>
        a.Latest < b.Earliest ? (b.Earliest - a.Latest).TotalDays : b.Latest < a.Earliest ? (a.Earliest - b.Latest).TotalDays : 0;
}
