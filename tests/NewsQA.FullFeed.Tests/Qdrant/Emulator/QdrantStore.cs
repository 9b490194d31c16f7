namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What the server has on its disk: it outlives the server. Thread-safe: one writes, or many read.</summary>
internal sealed class QdrantStore : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly UpdateQueue _queue = new();

    /// <summary>Collections by name.</summary>
    public SortedDictionary<string, Collection> Collections { get; } = new(StringComparer.Ordinal);

    /// <summary>Collection names by alias.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Updates that are acknowledged and not applied yet.</summary>
    public UpdateQueue Queue => _queue;

    /// <summary>The collection of a name or alias. Call it within <see cref="Read"/> or <see cref="Write"/>.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none.</exception>
    public Collection Get(string name) =>
        Collections.GetValueOrDefault(Aliases.GetValueOrDefault(name, name)) ?? throw Refusal.NoCollection(name);

    public T Read<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public T Write<T>(Func<T> write)
    {
        _lock.EnterWriteLock();
        try
        {
            return write();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();
}
