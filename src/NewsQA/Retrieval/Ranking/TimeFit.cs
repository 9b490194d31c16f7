using NewsQA.Client;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>Whether an article was published in a time that a question names.</summary>
internal static class TimeFit
{
    /// <summary>1 when it may have been published in one of the times, -1 when in none, 0 when none is named or the article has no date.</summary>
    public static int Of(IReadOnlyList<TimeMention> times, PartialDate? date)
    {
        if (times.Count == 0 || date is null)
        {
            return 0;
        }

        var (earliest, latest) = (DateOnly.FromDateTime(date.Earliest.UtcDateTime), DateOnly.FromDateTime(date.Latest.UtcDateTime));
        return times.Any(t => latest >= (t.Relation == TimeRelation.Until ? DateOnly.MinValue : t.From) && earliest <= (t.Relation == TimeRelation.From ? DateOnly.MaxValue : t.To)) ? 1 : -1;
    }
}
