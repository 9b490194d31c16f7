namespace NewsQA;

/// <summary>
/// The engine's parts of the moment: opened by the first call, and anew where another process embedded the index with another model. An opening is everybody's, and may take long: who gives up waiting, as a
/// probe for readiness does, does not stop it. One that failed is tried again by the next call. Thread-safe.
/// </summary>
/// <param name="open">Opens them.</param>
internal sealed class EngineOpening(Func<CancellationToken, Task<EngineParts>> open) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly List<EngineParts> _retired = [];
    private volatile EngineParts? _parts;
    private Task<EngineParts>? _opening;

    /// <summary>The parts.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Client.NewsQAException">The index or the model could not be used.</exception>
    public async ValueTask<EngineParts> GetAsync(CancellationToken cancellationToken) =>
        _parts is { } parts && await parts.AreCurrentAsync(cancellationToken) ? parts : await Opening().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        await _ended.CancelAsync();
        Task? last;
        lock (_lock)
        {
            last = _opening;
        }

        if (last is not null)
        {
            // What it failed with is told to those who wait for it.
            await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var parts in _parts is { } current ? [.. _retired, current] : _retired)
        {
            await parts.DisposeAsync();
        }

        _parts = null;
        _retired.Clear();
        _ended.Dispose();
    }

    private Task<EngineParts> Opening()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
            return _opening is { IsCompleted: false } ? _opening : _opening = Task.Run(ReopenAsync);
        }
    }

    private async Task<EngineParts> ReopenAsync()
    {
        if (_parts is { } before)
        {
            if (await before.AreCurrentAsync(_ended.Token))
            {
                return before;
            }

            // Calls that run still use it; it goes with the engine. Models change seldom.
            _retired.Add(before);
            _parts = null;
        }

        return _parts = await open(_ended.Token);
    }
}
