namespace NewsQA.Indexing.Segments;

/// <summary>An <see cref="IndexFilter"/> in numbers, as segments need it; accepts exactly what <see cref="IndexFilter.Accepts"/> does.</summary>
internal sealed class ArticleFilter
{
    private readonly HashSet<int>? sources;
    private readonly bool mustBeDated;
    private readonly long latestFrom;
    private readonly long earliestTo;

    /// <summary>Makes the filter.</summary>
    /// <param name="filter">What to accept.</param>
    /// <param name="numbers">The outlets' numbers.</param>
    public ArticleFilter(IndexFilter filter, SourceNumbers numbers)
    {
        sources = filter.Sources.Count == 0 ? null : numbers.Find(filter.Sources);
        mustBeDated = filter.From is not null || filter.To is not null;
        // Dates are whole seconds, limits need not be: the first is rounded up, the others down.
        latestFrom = filter.From?.AddTicks(TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds() ?? long.MinValue;
        earliestTo = Math.Min(filter.To?.ToUnixTimeSeconds() ?? long.MaxValue, filter.AsOf?.ToUnixTimeSeconds() ?? long.MaxValue);
    }

    /// <summary>Whether everything is accepted.</summary>
    public bool AcceptsAll => sources is null && !mustBeDated && earliestTo == long.MaxValue;

    /// <summary>Whether an article may be found.</summary>
    /// <param name="articles">The segment's articles.</param>
    /// <param name="article">Its place.</param>
    /// <returns>True when it may.</returns>
    public bool Accepts(ArticleColumns articles, int article)
    {
        if (sources is not null && !sources.Contains(articles.Sources[article]))
        {
            return false;
        }

        var earliest = articles.Earliest[article];
        return earliest == ArticleColumns.Undated ? !mustBeDated : earliest <= earliestTo && articles.Latest[article] >= latestFrom;
    }
}
