namespace NewsQA.Indexing.Sqlite;

/// <summary>The one writer of a process: a second waits, and so does one in another process. Thread-safe.</summary>
/// <param name="connection">The connection that is for writing alone.</param>
/// <param name="busyTimeoutSeconds">How long to wait for another process.</param>
internal sealed class IndexWriter(IndexConnection connection, int busyTimeoutSeconds) : IDisposable
{
    // A reader that lags behind further than this loads everything anew.
    private const int KeptLogEntries = 100_000;
    private const int CheckpointPatienceMilliseconds = 2000;

    private readonly SemaphoreSlim gate = new(1);

    /// <summary>The connection, for tests that look on.</summary>
    public IndexConnection Connection => connection;

    /// <summary>The terms' ids, for use within a write.</summary>
    public TermIds Terms { get; } = new();

    /// <summary>The articles' sketches, for use within a write.</summary>
    public DuplicateFinder Duplicates { get; } = new();

    /// <summary>Writes in one transaction: all of it is on disk on return, or nothing of it ever.</summary>
    /// <typeparam name="T">What the write gives.</typeparam>
    /// <param name="write">Given the state before, writes, and gives its value with the state after.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What <paramref name="write"/> gave.</returns>
    public async Task<T> WriteAsync<T>(Func<IndexState, Task<(T Value, IndexState After)>> write, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => connection.WriteAsync(async () =>
            {
                Terms.Refresh(connection);
                Duplicates.Refresh(connection);
                var (value, after) = await write(IndexState.Read(connection));
                Terms.Store(connection);
                after.Refreeze().Write(connection);
                connection.Run($"DELETE FROM log WHERE seq <= (SELECT max(seq) FROM log) - {KeptLogEntries}");
                Duplicates.Keep(connection);
                cancellationToken.ThrowIfCancellationRequested();
                return value;
            }), cancellationToken);
        }
        catch
        {
            Terms.Forget();
            Duplicates.Forget();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// Brings all that was committed from the log file into the database file, and empties the log file, which still holds what was deleted.
    /// Where a reader is in the way for long, a later checkpoint does it.
    /// </summary>
    /// <returns>When done or given up.</returns>
    public async Task CheckpointAsync()
    {
        await gate.WaitAsync();
        try
        {
            connection.Run($"PRAGMA busy_timeout = {CheckpointPatienceMilliseconds}");
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            connection.Run($"PRAGMA busy_timeout = {busyTimeoutSeconds * 1000}");
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        gate.Dispose();
        connection.Dispose();
    }
}
