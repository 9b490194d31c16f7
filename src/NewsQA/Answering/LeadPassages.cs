using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Which passages are read: the best, and the beginnings of the articles that they come from, where reports tell the main facts.</summary>
internal static class LeadPassages
{
    /// <summary>The first <paramref name="count"/> hits, and of as many after them those that begin an article which is among the first.</summary>
    public static IReadOnlyList<Hit> With(IReadOnlyList<Hit> hits, int count)
    {
        var first = hits.Take(count).ToList();
        var articles = first.Select(h => h.Article.Id).ToHashSet(StringComparer.Ordinal);
        return [.. first, .. hits.Skip(count).Take(count).Where(h => h.Passage.Span.Start == 0 && articles.Contains(h.Article.Id))];
    }
}
