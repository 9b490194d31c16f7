using System.Text.Json;
using NewsQA.Client;
using NewsQA.Passages;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Reads groups of near-duplicates.</summary>
/// <param name="connection">A reader.</param>
internal sealed class GroupReader(IndexConnection connection)
{
    /// <summary>The groups of articles; see <see cref="INewsIndex.GetGroupsAsync"/>.</summary>
    public IReadOnlyDictionary<string, DuplicateGroup> Read(IReadOnlyCollection<string> articleIds)
    {
        var rows = connection.Rows(
            """
            SELECT a.id, l.id, m.id, m.source, m.title, CASE WHEN m.title IS NULL THEN substr(r.text, 1, 1000) END FROM json_each($0) AS wanted
            JOIN articles a ON a.id = wanted.value JOIN articles l ON l.key = a.lead JOIN articles m ON m.lead = a.lead JOIN revisions r ON r.key = m.revision
            """,
            row => (Id: row.GetString(0), Lead: row.GetString(1), Member: new AlsoReportedBy(row.GetString(2), Text(row, 3), Text(row, 4) ?? DerivedTitle.Of(row.GetString(5)))),
            JsonSerializer.Serialize(articleIds.Distinct(StringComparer.Ordinal)));
        return rows.GroupBy(row => row.Id, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new DuplicateGroup(
                group.First().Lead, [.. group.Select(row => row.Member).OrderBy(m => m.ArticleId != group.First().Lead).ThenBy(m => m.ArticleId, StringComparer.Ordinal)]),
            StringComparer.Ordinal);
    }

    private static string? Text(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
