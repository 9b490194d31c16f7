using Microsoft.Data.Sqlite;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// One connection to the database with its prepared statements. Parameters are <c>$0</c>, <c>$1</c>, ... in the order given; a null is NULL.
/// Not thread-safe.
/// </summary>
internal sealed class IndexConnection : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    /// <summary>Opens the database, and creates the file when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="busyTimeoutSeconds">How long to wait for another writer.</param>
    public IndexConnection(string path, int busyTimeoutSeconds)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = busyTimeoutSeconds };
        Connection = new SqliteConnection(settings.ToString());
        try
        {
            Connection.Open();
            // FULL: a commit is on disk when it returns. secure_delete: what is deleted is overwritten with zeros.
            Run($"PRAGMA busy_timeout = {busyTimeoutSeconds * 1000}");
            Run("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The connection itself.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Reads the first column of the first row.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>The value; the type's default when there is no row or it is NULL.</returns>
    public T? Value<T>(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>Reads rows, all at once.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="row">Makes it of a row.</param>
    /// <param name="values">The query's parameters.</param>
    /// <returns>The rows, in order.</returns>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Reads rows as they come, for those that are large or many.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>The reader, to dispose of.</returns>
    public SqliteDataReader Open(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteReader();

    /// <summary>Reads in one transaction, so that all of it is of one commit.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(Func<T> read)
    {
        using (transaction = Connection.BeginTransaction(deferred: true))
        {
            try
            {
                return read();
            }
            finally
            {
                transaction = null;
            }
        }
    }

    /// <summary>Writes in one transaction, rolled back when it throws. Other writers, of whatever process, wait from its start.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="write">Writes.</param>
    /// <returns>What <paramref name="write"/> gave, after the commit.</returns>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        using (transaction = Connection.BeginTransaction(deferred: false))
        {
            try
            {
                var result = await write();
                transaction.Commit();
                return result;
            }
            finally
            {
                transaction = null;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = transaction;
        return command;
    }
}
