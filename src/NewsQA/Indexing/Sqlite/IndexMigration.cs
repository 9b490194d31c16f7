using NewsQA.Indexing.Duplicates;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Fills what a newer version stores, from what an older one did. Part of the transaction that opens the index: all of it, or nothing.</summary>
internal static class IndexMigration
{
    /// <summary>Brings the rows of an older version up to this one.</summary>
    /// <param name="writer">The writer, with its tables up to date.</param>
    /// <param name="from">The version that the file had; 0 for a new file.</param>
    public static void Run(IndexWriter writer, int from)
    {
        if (from == 1)
        {
            FindDuplicates(writer.Connection);
        }
    }

    private static void FindDuplicates(IndexConnection connection)
    {
        var groups = new DuplicateGroups(connection, new DuplicateFinder());
        foreach (var key in connection.Rows("SELECT key FROM articles ORDER BY key", row => row.GetInt64(0)))
        {
            var text = connection.Value<string>("SELECT r.text FROM articles a JOIN revisions r ON r.key = a.revision WHERE a.key = $0", key);
            groups.Put(key, TextSketch.Of(TextShingles.Of(text)));
        }
    }
}
