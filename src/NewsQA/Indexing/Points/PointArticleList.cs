using NewsQA.Articles;
using NewsQA.Passages;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Lists articles page by page, newest first. The database orders by date alone, so articles of the same second are read together and ordered here; a cursor names the last article of
/// its page, so that pages stay right while articles come and go.
/// </summary>
/// <param name="tables">What is stored.</param>
internal sealed class PointArticleList(PointTables tables)
{
    private const int LeastRead = 64;

    /// <summary>Reads a page; see <see cref="INewsIndex.ListAsync"/>.</summary>
    public async Task<(IReadOnlyList<Article> Articles, string? Next)> ReadAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var after = ListCursor.Parse(cursor);
        var words = (titleContains ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var page = new List<ArticleEntry>();
        await foreach (var article in InOrderAsync(filter, after, limit, cancellationToken))
        {
            if (!Array.TrueForAll(words, word => article.ShownTitle?.Contains(word, StringComparison.OrdinalIgnoreCase) == true) || !filter.Accepts(article.Source, article.PublishedAt))
            {
                continue;
            }

            if (page.Count == limit)
            {
                return (await WithRevisionsAsync(page, cancellationToken), new ListCursor(PointFilters.Earliest(page[^1].PublishedAt), page[^1].Id).ToString());
            }

            page.Add(article);
        }

        return (await WithRevisionsAsync(page, cancellationToken), null);
    }

    /// <summary>The date of publication of the newest article; of two that begin in the same second, the one that ends later.</summary>
    public async Task<Client.PartialDate?> NewestAsync(CancellationToken cancellationToken)
    {
        var first = await tables.Store.ScrollAsync(
            tables.Schema.Articles, IsKind(Kinds.Article), new PointOrder(Keys.Earliest, IsDescending: true), 1, new PointParts([Keys.Earliest]), cancellationToken);
        if (first.Count == 0)
        {
            return null;
        }

        var same = await tables.ListAsync(IsKind(Kinds.Article) & PointFilter.Is(Keys.Earliest, first[0].Payload.Number(Keys.Earliest)), PointParts.Payload, cancellationToken);
        return same.Select(point => ArticleEntry.From(point.Payload)).OrderByDescending(article => PointFilters.Latest(article.PublishedAt)).ThenBy(article => article.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.PublishedAt;
    }

    private async IAsyncEnumerable<ArticleEntry> InOrderAsync(
        IndexFilter filter, ListCursor after, int limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = PointFilters.Of(filter, Kinds.Article);
        var least = Math.Max(LeastRead, limit + 1);
        if (after != ListCursor.Start)
        {
            foreach (var article in (await OfSecondAsync(wanted, after.Second, cancellationToken)).Where(article => string.CompareOrdinal(article.Id, after.ArticleId) > 0))
            {
                yield return article;
            }
        }

        for (long? before = after == ListCursor.Start ? null : after.Second; ;)
        {
            var part = before is null ? wanted : wanted & new PointFilter.Between(Keys.Earliest, null, before - 1);
            var points = await tables.Store.ScrollAsync(tables.Schema.Articles, part, new PointOrder(Keys.Earliest, IsDescending: true), least, PointParts.Payload, cancellationToken);
            var groups = points.Select(point => ArticleEntry.From(point.Payload)).GroupBy(article => PointFilters.Earliest(article.PublishedAt)).OrderByDescending(group => group.Key).ToList();
            foreach (var group in groups)
            {
                // The last second may have more articles than were read.
                var whole = points.Count == least && group.Key == groups[^1].Key ? await OfSecondAsync(wanted, group.Key, cancellationToken) : group.OrderBy(article => article.Id, StringComparer.Ordinal);
                foreach (var article in whole)
                {
                    yield return article;
                }
            }

            if (points.Count < least)
            {
                yield break;
            }

            before = groups[^1].Key;
        }
    }

    private async Task<IEnumerable<ArticleEntry>> OfSecondAsync(PointFilter wanted, long second, CancellationToken cancellationToken) =>
        (await tables.ListAsync(wanted & PointFilter.Is(Keys.Earliest, second), PointParts.Payload, cancellationToken))
            .Select(point => ArticleEntry.From(point.Payload)).OrderBy(article => article.Id, StringComparer.Ordinal);

    private async Task<IReadOnlyList<Article>> WithRevisionsAsync(List<ArticleEntry> page, CancellationToken cancellationToken)
    {
        var keys = page.ConvertAll(article => new ArticleKey(article.Id, article.Revision));
        var revisions = await tables.RevisionsAsync(keys, cancellationToken);
        return [.. keys.Where(revisions.ContainsKey).Select(key => revisions[key]).Select(article => article with { Text = article.Title is null ? DerivedTitle.Beginning(article.Text) : "" })];
    }
}
