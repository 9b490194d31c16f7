using Microsoft.Data.Sqlite;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing.Segments;
using NewsQA.Passages;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Lists articles page by page. A cursor names the last article of its page, so that pages stay right while articles come and go.</summary>
/// <param name="connection">A reader.</param>
internal sealed class ArticleList(IndexConnection connection)
{
    /// <summary>Reads a page; see <see cref="INewsIndex.ListAsync"/>.</summary>
    public (IReadOnlyList<Article> Articles, string? Next) Read(IndexFilter filter, string? titleContains, string? cursor, int limit)
    {
        var (afterDate, afterId) = ListCursor.Parse(cursor);
        var words = (titleContains ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Articles of the cursor's own second sort by id; seconds sort downwards.
        using var rows = connection.Open(
            """
            SELECT id, source, title FROM articles
            WHERE earliest <= $0 AND (earliest < $0 OR id > $1) AND earliest <= $2 AND latest >= $3 ORDER BY earliest DESC, id
            """,
            afterDate, afterId, DateSeconds.LatestStart(filter), DateSeconds.EarliestEnd(filter));
        var reader = new ArticleReader(connection);
        var page = new List<Article>();
        while (rows.Read())
        {
            if (!IsWanted(rows, filter, words) || reader.Find(new ArticleKey(rows.GetString(0))) is not { } article
                || !filter.Accepts(article.Source, article.PublishedAt) || !HasWords(article.ShownTitle(), words))
            {
                continue;
            }

            if (page.Count == limit)
            {
                return (page, new ListCursor(DateSeconds.Earliest(page[^1].PublishedAt), page[^1].Id).ToString());
            }

            page.Add(article with { Text = article.Title is null ? DerivedTitle.Beginning(article.Text) : "" });
        }

        return (page, null);
    }

    /// <summary>The date of publication of the newest article; of two that begin in the same second, the one that ends later.</summary>
    /// <returns>The date; null when no article is dated.</returns>
    public PartialDate? Newest()
    {
        var id = connection.Value<string>(
            "SELECT id FROM articles WHERE earliest = (SELECT max(earliest) FROM articles) ORDER BY latest DESC, id LIMIT 1");
        return id is null ? null : new ArticleReader(connection).Find(new ArticleKey(id))?.PublishedAt;
    }

    // What can be told without reading the article's revision.
    private static bool IsWanted(SqliteDataReader row, IndexFilter filter, string[] words)
    {
        var source = row.IsDBNull(1) ? null : row.GetString(1);
        return (filter.Sources.Count == 0 || (source is not null && filter.Sources.Contains(source, StringComparer.OrdinalIgnoreCase)))
            && (row.IsDBNull(2) || HasWords(row.GetString(2), words));
    }

    private static bool HasWords(string? title, string[] words) =>
        Array.TrueForAll(words, word => title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
