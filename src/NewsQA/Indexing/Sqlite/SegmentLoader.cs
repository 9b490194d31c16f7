using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Segments;
using SQLitePCL;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Loads segments from stored blocks, within the caller's transaction. No text is read, nothing is analysed.</summary>
/// <param name="connection">A reader.</param>
/// <param name="sources">The outlets' numbers.</param>
/// <param name="termHashes">The terms' hashes by id.</param>
/// <param name="bm25">How impacts are computed.</param>
/// <param name="dimension">Numbers in a vector.</param>
internal sealed class SegmentLoader(IndexConnection connection, SourceNumbers sources, List<ulong> termHashes, Bm25 bm25, int dimension)
{
    private const string Select =
        """
        SELECT a.key, a.id, r.revision, a.earliest, a.latest, a.source, p.terms, p.spans, p.vectors
        FROM passages p JOIN articles a ON a.key = p.article JOIN revisions r ON r.key = a.revision WHERE p.count > 0
        """;

    /// <summary>Loads everything.</summary>
    /// <param name="passages">How many passages there are.</param>
    /// <returns>Segments of at most <see cref="MergePolicy.LargeSegment"/> passages, an article's passages together.</returns>
    public IReadOnlyList<Segment> LoadAll(int passages)
    {
        // The postings of one segment are built while the next is read.
        var segments = new List<Task<Segment>>();
        using var rows = connection.Open(Select + " ORDER BY p.article");
        var more = rows.Read();
        while (more)
        {
            var builder = new SegmentBuilder(dimension, Math.Min(passages, MergePolicy.LargeSegment));
            while (more && builder.Passages < MergePolicy.LargeSegment)
            {
                Add(rows, builder);
                more = rows.Read();
            }

            passages -= builder.Passages;
            segments.Add(Task.Run(() => builder.Build(termHashes, bm25)));
        }

        return [.. segments.Select(segment => segment.GetAwaiter().GetResult())];
    }

    /// <summary>Loads some articles.</summary>
    /// <param name="keys">Their keys; those that are gone count for nothing.</param>
    /// <returns>One segment; none when none of the articles is there.</returns>
    public IReadOnlyList<Segment> Load(IReadOnlyList<long> keys)
    {
        var builder = new SegmentBuilder(dimension, keys.Count);
        foreach (var key in keys)
        {
            using var rows = connection.Open(Select + " AND p.article = $0", key);
            if (rows.Read())
            {
                Add(rows, builder);
            }
        }

        return builder.Passages == 0 ? [] : [builder.Build(termHashes, bm25)];
    }

    private void Add(SqliteDataReader row, SegmentBuilder builder)
    {
        var article = new StoredArticle(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4),
            sources.Add(row.IsDBNull(5) ? null : row.GetString(5)), Blob(row, 6).ToArray());
        builder.Add(article, MemoryMarshal.Cast<byte, int>(Blob(row, 7)), MemoryMarshal.Cast<byte, float>(Blob(row, 8)));
    }

    // SQLite's own memory, good until the next row: the driver would copy it once more.
    private static ReadOnlySpan<byte> Blob(SqliteDataReader row, int column) => raw.sqlite3_column_blob(row.Handle!, column);
}
