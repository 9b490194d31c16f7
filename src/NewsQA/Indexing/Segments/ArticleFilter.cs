namespace NewsQA.Indexing.Segments;

/// <summary>An <see cref="IndexFilter"/> in numbers, as segments need it; accepts exactly what <see cref="IndexFilter.Accepts"/> does.</summary>
internal sealed class ArticleFilter
{
    private readonly HashSet<int>? sources;
    private readonly long latestStart;
    private readonly long earliestEnd;

    /// <summary>Makes the filter.</summary>
    /// <param name="filter">What to accept.</param>
    /// <param name="numbers">The outlets' numbers.</param>
    public ArticleFilter(IndexFilter filter, SourceNumbers numbers)
    {
        sources = filter.Sources.Count == 0 ? null : numbers.Find(filter.Sources);
        latestStart = DateSeconds.LatestStart(filter);
        earliestEnd = DateSeconds.EarliestEnd(filter);
    }

    /// <summary>Whether an article may be found.</summary>
    /// <param name="articles">The segment's articles.</param>
    /// <param name="article">Its place.</param>
    /// <returns>True when it may.</returns>
    public bool Accepts(ArticleColumns articles, int article) =>
        articles.Earliest[article] <= latestStart && articles.Latest[article] >= earliestEnd
        && (sources is null || sources.Contains(articles.Sources[article]));
}
