using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Removes articles within the caller's transaction, and keeps the state's counts.</summary>
/// <param name="connection">The writer.</param>
/// <param name="state">The state before.</param>
/// <param name="now">When it is.</param>
internal sealed class ArticleRemover(IndexConnection connection, IndexState state, DateTimeOffset now)
{
    /// <summary>The state so far.</summary>
    public IndexState State { get; private set; } = state;

    /// <summary>What was removed so far.</summary>
    public DeletionReceipt Receipt { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Removes an article by its id; one that is not there counts for nothing.</summary>
    /// <param name="id">Its id.</param>
    public void Remove(string id)
    {
        var key = connection.Value<long>("SELECT key FROM articles WHERE id = $0", id);
        if (key != 0)
        {
            Remove(key);
        }
    }

    /// <summary>Removes an article with all that hangs on it, and remembers its id.</summary>
    /// <param name="key">Its key.</param>
    public void Remove(long key)
    {
        var revisions = connection.Value<int>("SELECT count(*) FROM revisions WHERE article = $0", key);
        var (passages, length) = connection.Rows(
            "SELECT count, length FROM passages WHERE article = $0", row => (row.GetInt32(0), row.GetInt64(1)), key).SingleOrDefault();
        new ChangeLog(connection).Removed(key, now, new DeletionReceipt(1, revisions, passages, passages));
        connection.Run("INSERT OR IGNORE INTO deleted SELECT id FROM articles WHERE key = $0", key);
        // Revisions, passages and sources go with it (ON DELETE CASCADE).
        connection.Run("DELETE FROM articles WHERE key = $0", key);
        connection.Run("INSERT INTO log (article) VALUES ($0)", key);
        State = State with { Articles = State.Articles - 1, Passages = State.Passages - passages, TotalLength = State.TotalLength - length };
        Receipt = new DeletionReceipt(Receipt.Articles + 1, Receipt.Revisions + revisions, Receipt.Passages + passages, Receipt.Vectors + passages);
    }
}
