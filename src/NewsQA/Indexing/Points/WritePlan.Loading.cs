using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

internal sealed partial class WritePlan
{
    private const int ArticlesAtOnce = 100;

    /// <summary>Reads articles that will be needed.</summary>
    public async Task LoadAsync(IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        var missing = articleIds.Where(id => !articles.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        missing.ForEach(id => articles[id] = null);
        foreach (var article in await tables.ArticlesAsync(missing, cancellationToken))
        {
            articles[article.Id] = article;
        }
    }

    /// <summary>Reads sources that will be needed, with the articles that they feed.</summary>
    public async Task LoadSourcesAsync(IEnumerable<string> origins, CancellationToken cancellationToken)
    {
        var missing = origins.Where(origin => !sources.ContainsKey(origin)).Distinct(StringComparer.Ordinal).ToList();
        missing.ForEach(origin => sources[origin] = null);
        foreach (var source in await tables.SourcesAsync(missing, cancellationToken))
        {
            sources[source.Origin] = source;
        }

        await LoadAsync(missing.Select(origin => sources[origin]?.ArticleId).OfType<string>(), cancellationToken);
        // An article names its sources: one that it does not name is of a write that came to nothing.
        foreach (var stray in missing.Where(origin => sources[origin] is { } source && Find(source.ArticleId)?.Origins.Contains(origin, StringComparer.Ordinal) != true))
        {
            sources[stray] = null;
        }
    }

    /// <summary>Reads in how many of their passages articles have which terms: what has to be taken from the counts when they change or go.</summary>
    public async Task LoadTermsAsync(IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        outlets ??= await tables.OutletsAsync(cancellationToken);
        var missing = articleIds.Where(id => articles.GetValueOrDefault(id)?.Spans.Count > 0 && !storedTerms.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var chunk in missing.Chunk(ArticlesAtOnce))
        {
            Array.ForEach(chunk, id => storedTerms[id] = []);
            var filter = IsKind(Kinds.Passage) & new PointFilter.OneOf(Keys.Article, chunk);
            await foreach (var point in tables.AllAsync(tables.Schema.Passages, filter, new PointParts([Keys.Article, Keys.Revision], Sparse: true), cancellationToken))
            {
                var id = point.Payload.Text(Keys.Article)!;
                if (point.Payload.Text(Keys.Revision) == articles[id]!.Revision)
                {
                    foreach (var place in point.Sparse?.Indices ?? [])
                    {
                        storedTerms[id][place] = storedTerms[id].GetValueOrDefault(place) + 1;
                    }
                }
            }
        }
    }

    /// <summary>Reads what is logged of articles that will go.</summary>
    public async Task LoadChangesAsync(IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        foreach (var chunk in articleIds.Where(id => articles.GetValueOrDefault(id) is not null && storedChanges.TryAdd(id, [])).Chunk(ArticlesAtOnce))
        {
            var filter = IsKind(Kinds.Change) & new PointFilter.OneOf(Keys.Article, chunk);
            foreach (var point in await tables.ListAsync(filter, new PointParts([Keys.Article, Keys.Seq]), cancellationToken))
            {
                storedChanges[point.Payload.Text(Keys.Article)!].Add(point.Payload.Number(Keys.Seq));
            }
        }
    }
}
