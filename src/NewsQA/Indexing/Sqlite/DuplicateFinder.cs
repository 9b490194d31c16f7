using NewsQA.Indexing.Duplicates;

namespace NewsQA.Indexing.Sqlite;

/// <summary>The sketches of all articles, kept in memory from write to write and in step with what other processes commit.</summary>
internal sealed class DuplicateFinder
{
    private SketchIndex index = new();
    private long seenLog = -1;

    /// <summary>Learns what was committed since; at the start of a writing transaction.</summary>
    /// <param name="connection">The writer.</param>
    public void Refresh(IndexConnection connection)
    {
        var oldest = connection.Value<long>("SELECT coalesce(min(seq), 0) FROM log");
        if (seenLog < 0 || oldest > seenLog + 1)
        {
            LoadAll(connection);
        }
        else
        {
            foreach (var key in connection.Rows("SELECT DISTINCT article FROM log WHERE seq > $0", row => row.GetInt64(0), seenLog))
            {
                Load(connection, key);
            }
        }

        Keep(connection);
    }

    /// <summary>Takes the changes of this process's own write as seen; at the end of its transaction.</summary>
    /// <param name="connection">The writer.</param>
    public void Keep(IndexConnection connection) => seenLog = connection.Value<long>("SELECT coalesce(max(seq), 0) FROM log");

    /// <summary>Forgets everything, after a transaction that did not commit.</summary>
    public void Forget() => (index, seenLog) = (new SketchIndex(), -1);

    /// <summary>Stores an article's sketch.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="key">The article.</param>
    /// <param name="sketch">Its sketch.</param>
    public void Store(IndexConnection connection, long key, TextSketch sketch)
    {
        connection.Run("INSERT OR REPLACE INTO sketches (article, shingles, hashes) VALUES ($0, $1, $2)", key, sketch.Shingles, sketch.ToBytes());
        index.Add(key, sketch);
    }

    /// <summary>Forgets an article; its stored row goes with it.</summary>
    /// <param name="key">The article.</param>
    public void Remove(long key) => index.Remove(key);

    /// <summary>See <see cref="SketchIndex.Candidates"/>.</summary>
    public IReadOnlyList<long> Candidates(TextSketch sketch, long except) => index.Candidates(sketch, except);

    /// <summary>An article's stored sketch.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="key">The article.</param>
    /// <returns>The sketch; null when there is none.</returns>
    public static TextSketch? Find(IndexConnection connection, long key) => connection.Rows(
        "SELECT shingles, hashes FROM sketches WHERE article = $0", row => TextSketch.From(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), key).SingleOrDefault();

    private void LoadAll(IndexConnection connection)
    {
        index = new SketchIndex();
        using var rows = connection.Open("SELECT article, shingles, hashes FROM sketches ORDER BY article");
        while (rows.Read())
        {
            index.Add(rows.GetInt64(0), TextSketch.From(rows.GetInt32(1), rows.GetFieldValue<byte[]>(2)));
        }
    }

    private void Load(IndexConnection connection, long key)
    {
        index.Remove(key);
        if (Find(connection, key) is { } sketch)
        {
            index.Add(key, sketch);
        }
    }
}
