namespace NewsQA.Indexing.Sqlite;

/// <summary>The ids of terms, kept from write to write. Frequent terms come early and so have small ids, which take one byte or two in a block.</summary>
internal sealed class TermIds
{
    private readonly Dictionary<ulong, int> ids = [];
    private readonly List<ulong> added = [];

    /// <summary>Learns what other processes added; at the start of a writing transaction.</summary>
    /// <param name="connection">The writer.</param>
    public void Refresh(IndexConnection connection)
    {
        using var rows = connection.Open("SELECT id, hash FROM terms WHERE id > $0 ORDER BY id", ids.Count);
        while (rows.Read())
        {
            ids.Add(unchecked((ulong)rows.GetInt64(1)), rows.GetInt32(0));
        }
    }

    /// <summary>The id of a term, a new one when it is new.</summary>
    /// <param name="hash">The term's hash.</param>
    /// <returns>The id, from 1.</returns>
    public int IdOf(ulong hash)
    {
        if (!ids.TryGetValue(hash, out var id))
        {
            id = ids.Count + 1;
            ids.Add(hash, id);
            added.Add(hash);
        }

        return id;
    }

    /// <summary>Stores the new ids, in the transaction of the blocks that use them.</summary>
    /// <param name="connection">The writer.</param>
    public void Store(IndexConnection connection)
    {
        foreach (var hash in added)
        {
            connection.Run("INSERT INTO terms VALUES ($0, $1)", ids[hash], unchecked((long)hash));
        }

        added.Clear();
    }

    /// <summary>Forgets everything, after a transaction that did not commit.</summary>
    public void Forget()
    {
        ids.Clear();
        added.Clear();
    }
}
