using System.Collections.Concurrent;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Connections for reading, kept for the next reader. Thread-safe.</summary>
/// <param name="open">Opens a connection.</param>
internal sealed class ReaderPool(Func<IndexConnection> open) : IDisposable
{
    private readonly ConcurrentBag<IndexConnection> idle = [];

    /// <summary>Reads in one transaction, so that all of it is of one commit.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(Func<IndexConnection, T> read)
    {
        var connection = idle.TryTake(out var kept) ? kept : open();
        try
        {
            return connection.Read(() => read(connection));
        }
        finally
        {
            idle.Add(connection);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
