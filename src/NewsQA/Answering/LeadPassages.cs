using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Which passages are read: the best, and the beginnings of long articles a little further down, where reports tell the main facts.</summary>
internal static class LeadPassages
{
    /// <summary>The first <paramref name="count"/> hits, and of as many after them at most half as many that begin an article which goes on after them.</summary>
    /// <remarks>Copies count at the rank that they have by themselves: the answer names who else reports a thing.</remarks>
    public static IReadOnlyList<Hit> With(IEnumerable<Hit> hits, int count) => Read([.. hits.OrderBy(hit => hit.RankWithRepeats)], count);

    private static IReadOnlyList<Hit> Read(IReadOnlyList<Hit> hits, int count) =>
    [
        .. hits.Take(count),
        .. hits.Skip(count).Take(count).Where(h => h.Passage.Span.Start == 0 && h.Passage.Span.End < h.Article.Text.Length).Take(count / 2),
    ];
}
