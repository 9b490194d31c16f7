namespace NewsQA.Ingestion.Web;

/// <summary>Keeps a distance between requests to one host, and leaves alone for a while who asks for it. Thread-safe.</summary>
/// <param name="pause">The least time between two requests.</param>
/// <param name="time">The clock.</param>
internal sealed class HostPace(TimeSpan pause, TimeProvider time)
{
    private const int MaxHosts = 1000;

    // A site may ask for patience, not for eternity.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);
    // Who would wait longer comes back at the next look, and keeps nobody else waiting.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestLeave = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _left = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a host's turn, and takes it.</summary>
    /// <param name="address">What will be asked for.</param>
    /// <param name="asked">How long the site itself asks to wait between two requests; null for nothing.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>How long the host still wants to be left alone, where it said so, or has others to answer before for more than a minute: it must not be asked. Else null.</returns>
    public async Task<TimeSpan?> WaitAsync(Uri address, TimeSpan? asked, CancellationToken cancellationToken)
    {
        var (wait, left) = Turn(address, asked);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
            lock (_lock)
            {
                // It may have asked for patience while others waited.
                return Left(address, time.GetUtcNow());
            }
        }

        return left;
    }

    /// <summary>Leaves a host alone.</summary>
    /// <param name="address">An address of it.</param>
    /// <param name="period">For how long, a day at most.</param>
    public void Leave(Uri address, TimeSpan period)
    {
        lock (_lock)
        {
            Forget(_left);
            _left[address.Authority] = time.GetUtcNow() + (period > s_longestLeave ? s_longestLeave : period);
        }
    }

    // Under the lock.
    private TimeSpan? Left(Uri address, DateTimeOffset now) => _left.TryGetValue(address.Authority, out var until) && until > now ? until - now : null;

    private (TimeSpan Wait, TimeSpan? Left) Turn(Uri address, TimeSpan? asked)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (Left(address, now) is { } left)
            {
                return (TimeSpan.Zero, left);
            }

            if (address.IsLoopback)
            {
                return (TimeSpan.Zero, null);
            }

            var distance = asked > s_longestPause ? s_longestPause : asked > pause ? asked.Value : pause;
            var turn = _next.TryGetValue(address.Authority, out var next) && next > now ? next : now;
            if (turn - now > s_longestWait)
            {
                return (TimeSpan.Zero, turn - now);
            }

            Forget(_next);
            _next[address.Authority] = turn + distance;
            return (turn - now, null);
        }
    }

    private void Forget(Dictionary<string, DateTimeOffset> hosts)
    {
        if (hosts.Count < MaxHosts)
        {
            return;
        }

        foreach (var host in hosts.Where(host => host.Value <= time.GetUtcNow()).Select(host => host.Key).ToList())
        {
            hosts.Remove(host);
        }
    }
}
