using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// What happened to articles, within the caller's transaction. Times never run backwards in it: what waited for its commit while something else was
/// written is dated like that, so that nobody who asks "since when I last asked" misses it.
/// </summary>
/// <param name="connection">A reader, or the writer.</param>
internal sealed class ChangeLog(IndexConnection connection)
{
    private const string Insert =
        "INSERT INTO changes (at, article, kind, revision, before, receipt) VALUES (max($0, (SELECT coalesce(max(at), 0) FROM changes)), $1, $2, $3, $4, $5)";

    /// <summary>The number of the last change; 0 before the first.</summary>
    public long Version() => connection.Value<long>("SELECT max(seq) FROM changes");

    /// <summary>Notes that a revision became current.</summary>
    /// <param name="article">The revision.</param>
    /// <param name="at">When.</param>
    /// <param name="before">The revision before; null when the article is new.</param>
    public void Written(Article article, DateTimeOffset at, string? before) => connection.Run(
        Insert, at.UtcTicks, article.Id, (before is null ? ChangeKind.Added : ChangeKind.Revised).ToString(), article.Revision, before, null);

    /// <summary>Notes that an article goes. What was noted of it before goes with it: a revision is a hash of what it said.</summary>
    /// <param name="id">The article.</param>
    /// <param name="at">When.</param>
    /// <param name="receipt">What was removed; null when that is not known.</param>
    public void Removed(string id, DateTimeOffset at, DeletionReceipt? receipt)
    {
        connection.Run("DELETE FROM changes WHERE article = $0", id);
        connection.Run(Insert, at.UtcTicks, id, nameof(ChangeKind.Deleted), null, null, receipt is null ? null : JsonSerializer.Serialize(receipt));
    }

    /// <summary>Reads a page; see <see cref="INewsIndex.ListChangesAsync"/>.</summary>
    public ChangePage Read(DateTimeOffset since, string? cursor, int limit)
    {
        var after = cursor is null ? 0 : Parse(cursor);
        // As times never run backwards, everything behind the first change that is late enough is too: a page is read straight off the table, however many follow.
        var rows = connection.Rows(
            """
            SELECT seq, at, article, kind, revision, before, receipt FROM changes
            WHERE seq >= (SELECT seq FROM changes WHERE at >= $0 ORDER BY at, seq LIMIT 1) AND seq > $1 ORDER BY seq LIMIT $2
            """,
            row => (Seq: row.GetInt64(0), Change: ToChange(row)), since.UtcTicks, after, limit + 1);
        var newest = connection.Value<long>("SELECT max(at) FROM changes");
        var page = rows.Take(limit).ToList();
        return new ChangePage(
            [.. page.Select(row => row.Change)],
            rows.Count > limit ? page[^1].Seq.ToString(CultureInfo.InvariantCulture) : null,
            newest == 0 ? null : Moment(newest));
    }

    private static IndexChange ToChange(SqliteDataReader row) => new(
        Enum.Parse<ChangeKind>(row.GetString(3)), Moment(row.GetInt64(1)), row.GetString(2), Text(row, 4), Text(row, 5),
        Text(row, 6) is { } receipt ? JsonSerializer.Deserialize<DeletionReceipt>(receipt) : null);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Moment(long utcTicks) => new(utcTicks, TimeSpan.Zero);

    private static long Parse(string cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        ? seq
        : throw new ArgumentException($"cursor is '{cursor}', which is not one that a page of changes came with.", nameof(cursor));
}
