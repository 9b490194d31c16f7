using NewsQA.Client;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Removes articles within the caller's transaction, and keeps the state's counts.</summary>
/// <param name="connection">The writer.</param>
/// <param name="groups">The groups of near-duplicates.</param>
/// <param name="state">The state before.</param>
/// <param name="now">When it is.</param>
internal sealed class ArticleRemover(IndexConnection connection, DuplicateGroups groups, IndexState state, DateTimeOffset now)
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

    /// <summary>Takes over a deletion from another index: removes the article where it is here, and notes when it went there and what went with it.</summary>
    /// <param name="deletion">The deletion.</param>
    public void RemoveAsBefore(IndexChange deletion)
    {
        var key = connection.Value<long>("SELECT key FROM articles WHERE id = $0", deletion.ArticleId);
        if (key != 0)
        {
            Remove(key, deletion.At, deletion.Receipt);
            return;
        }

        new ChangeLog(connection).Removed(deletion.ArticleId, deletion.At, deletion.Receipt);
        connection.Run("INSERT OR IGNORE INTO deleted VALUES ($0)", deletion.ArticleId);
    }

    /// <summary>Removes an article with all that hangs on it, and remembers its id.</summary>
    /// <param name="key">Its key.</param>
    public void Remove(long key) => Remove(key, now, received: null);

    private void Remove(long key, DateTimeOffset at, DeletionReceipt? received)
    {
        var revisions = connection.Value<int>("SELECT count(*) FROM revisions WHERE article = $0", key);
        var (passages, length) = connection.Rows(
            "SELECT count, length FROM passages WHERE article = $0", row => (row.GetInt32(0), row.GetInt64(1)), key).SingleOrDefault();
        var duplicates = groups.Remove(key);
        var sources = ForgetSources(key);
        var receipt = received ?? new DeletionReceipt(1, revisions, passages, passages) { Sources = sources, Duplicates = duplicates };
        new ChangeLog(connection).Removed(connection.Value<string>("SELECT id FROM articles WHERE key = $0", key)!, at, receipt);
        connection.Run("INSERT OR IGNORE INTO deleted SELECT id FROM articles WHERE key = $0", key);
        // Revisions and passages go with it (ON DELETE CASCADE).
        connection.Run("DELETE FROM articles WHERE key = $0", key);
        connection.Run("INSERT INTO log (article) VALUES ($0)", key);
        State = State with { Articles = State.Articles - 1, Passages = State.Passages - passages, TotalLength = State.TotalLength - length };
        Receipt += receipt;
    }

    // With what servers said of their addresses: else the next fetch would be told that nothing changed, and bring nothing.
    private int ForgetSources(long key)
    {
        foreach (var origin in connection.Rows("SELECT absolute_origin FROM sources WHERE article = $0", row => row.GetString(0), key))
        {
            // An entry's page is kept under the entry's own name.
            connection.Run("DELETE FROM fetches WHERE url IN ($0, $1)", origin.Split('#')[0], origin);
        }

        return connection.Run("DELETE FROM sources WHERE article = $0", key);
    }
}
