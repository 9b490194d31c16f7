using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Lists articles page by page. A cursor names the last article of its page, so that pages stay right while articles come and go.</summary>
/// <param name="connection">A reader.</param>
internal sealed class ArticleList(IndexConnection connection)
{
    /// <summary>Reads a page; see <see cref="INewsIndex.ListAsync"/>.</summary>
    public (IReadOnlyList<Article> Articles, string? Next) Read(IndexFilter filter, string? titleContains, string? cursor, int limit)
    {
        var (afterDate, afterId) = cursor is null ? (long.MaxValue, "") : Parse(cursor);
        var words = (titleContains ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Articles of the cursor's own second sort by id; seconds sort downwards.
        using var rows = connection.Open(
            "SELECT " + ArticleReader.Columns +
            " FROM articles a JOIN revisions r ON r.key = a.revision WHERE a.earliest <= $0 AND (a.earliest < $0 OR a.id > $1) ORDER BY a.earliest DESC, a.id",
            afterDate, afterId);
        var page = new List<Article>();
        while (rows.Read())
        {
            var article = ArticleReader.ToArticle(rows);
            if (!filter.Accepts(article.Source, article.PublishedAt)
                || !Array.TrueForAll(words, word => article.Title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true))
            {
                continue;
            }

            if (page.Count == limit)
            {
                return (page, Format(page[^1]));
            }

            page.Add(article);
        }

        return (page, null);
    }

    /// <summary>The date of publication of the newest article; of two that begin in the same second, the one that ends later.</summary>
    /// <returns>The date; null when no article is dated.</returns>
    public PartialDate? Newest() => connection.Rows(
        "SELECT " + ArticleReader.Columns + " FROM articles a JOIN revisions r ON r.key = a.revision ORDER BY a.earliest DESC, a.latest DESC, a.id LIMIT 1",
        ArticleReader.ToArticle).SingleOrDefault()?.PublishedAt;

    private static string Format(Article last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{DateSeconds.Earliest(last.PublishedAt)} {last.Id}")));

    private static (long Date, string Id) Parse(string cursor)
    {
        if (Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 2) is [var date, var id]
            && long.TryParse(date, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return (seconds, id);
        }

        throw new ArgumentException($"'{cursor}' is not a cursor that a page of articles came with.", nameof(cursor));
    }
}
