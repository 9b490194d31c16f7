using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Passages;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Reads articles, histories and sources.</summary>
/// <param name="connection">A reader.</param>
internal sealed class ArticleReader(IndexConnection connection)
{
    /// <summary>Reads an article.</summary>
    /// <param name="key">Its id and revision.</param>
    /// <returns>The article; null when there is none.</returns>
    public Article? Find(ArticleKey key)
    {
        const string Select =
            """
            SELECT a.id, r.revision, r.origin, r.url, r.title, r.source, r.byline, r.published, r.precision, r.evidence, r.ingested_at, r.kind, r.language,
                r.dropped, r.text FROM articles a JOIN revisions r ON 
            """;
        return key.Revision is null
            ? connection.Rows(Select + "r.key = a.revision WHERE a.id = $0", ToArticle, key.ArticleId).SingleOrDefault()
            : connection.Rows(Select + "r.article = a.key WHERE a.id = $0 AND r.revision = $1", ToArticle, key.ArticleId, key.Revision).SingleOrDefault();
    }

    /// <summary>Reads an article's history.</summary>
    /// <param name="articleId">The article.</param>
    /// <returns>Its history; null when it was never there.</returns>
    public ArticleHistory? FindHistory(string articleId)
    {
        var revisions = connection.Rows(
            """
            SELECT r.revision, r.ingested_at, r.title, r.key = a.revision, CASE WHEN r.title IS NULL THEN substr(r.text, 1, 1000) END
            FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = $0 ORDER BY r.key
            """,
            row => (Summary: new RevisionSummary(row.GetString(0), Moment(row.GetInt64(1)), Text(row, 2) ?? DerivedTitle.Of(row.GetString(4))), IsCurrent: row.GetBoolean(3)), articleId);
        if (revisions.Count == 0)
        {
            var deleted = connection.Value<long>("SELECT count(*) FROM deleted WHERE id = $0", articleId) > 0;
            return deleted ? new ArticleHistory([], null, GivenMetadata.None, null) : null;
        }

        var given = connection.Value<string>("SELECT given FROM articles WHERE id = $0", articleId);
        var origin = connection.Value<string>(
            "SELECT absolute_origin FROM sources WHERE article = (SELECT key FROM articles WHERE id = $0) ORDER BY fed DESC LIMIT 1", articleId);
        return new ArticleHistory([.. revisions.Select(r => r.Summary)], revisions.Single(r => r.IsCurrent).Summary.Revision, ToGiven(given), origin);
    }

    /// <summary>Reads what is known of a source.</summary>
    /// <param name="absoluteOrigin">The source.</param>
    /// <returns>Its state; null when it is not known.</returns>
    public SourceState? FindSource(string absoluteOrigin) => connection.Rows(
        "SELECT a.id, s.content_hash, s.cleaner_version, a.given FROM sources s JOIN articles a ON a.key = s.article WHERE s.absolute_origin = $0",
        row => new SourceState(row.GetString(0), row.GetString(1), row.GetString(2), ToGiven(Text(row, 3))), absoluteOrigin).SingleOrDefault();

    /// <summary>What was given by hand, as stored.</summary>
    public static GivenMetadata ToGiven(string? json) => json is null ? GivenMetadata.None : JsonSerializer.Deserialize<GivenMetadata>(json)!;

    private static Article ToArticle(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Revision = row.GetString(1),
        Origin = row.GetString(2),
        Url = Text(row, 3),
        Title = Text(row, 4),
        Source = Text(row, 5),
        Byline = Text(row, 6),
        PublishedAt = Text(row, 7) is { } date ? new PartialDate(date, Enum.Parse<DatePrecision>(row.GetString(8)), Text(row, 9)) : null,
        IngestedAt = Moment(row.GetInt64(10)),
        Kind = Enum.Parse<ArticleKind>(row.GetString(11)),
        Language = Text(row, 12),
        Dropped = Text(row, 13) is { } dropped ? JsonSerializer.Deserialize<string[]>(dropped)! : [],
        Text = row.GetString(14),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Moment(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
