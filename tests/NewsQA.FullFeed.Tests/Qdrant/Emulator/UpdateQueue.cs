using Grpc.Core;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Updates without <c>wait</c>: written to the log, acknowledged, applied later and in order. Those that turn out wrong then fail
/// unheard, as in Qdrant's update worker. Use it under the store's write lock.
/// </summary>
internal sealed class UpdateQueue
{
    private readonly Queue<Action> _pending = new();

    /// <summary>Whether updates stay pending until something with <c>wait</c> comes, or a test applies them.</summary>
    public bool Holds { get; set; }

    public int Count => _pending.Count;

    public void Add(Action update)
    {
        _pending.Enqueue(update);
        if (!Holds)
        {
            ApplyAll();
        }
    }

    public void ApplyAll()
    {
        while (_pending.TryDequeue(out var update))
        {
            try
            {
                update();
            }
            catch (RpcException)
            {
                // The real server logs it.
            }
        }
    }
}
