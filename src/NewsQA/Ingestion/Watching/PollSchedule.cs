namespace NewsQA.Ingestion.Watching;

/// <summary>
/// When an address is asked again: after the interval while it answers, after twice as long with each failure in a row, a day at most, and never before
/// the server wants to be asked.
/// </summary>
/// <param name="interval">The time between two looks.</param>
internal sealed class PollSchedule(TimeSpan interval)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private int _failures;

    /// <summary>When to ask; at once in the beginning.</summary>
    public DateTimeOffset Next { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Plans the next look.</summary>
    /// <param name="now">The time.</param>
    /// <param name="failed">Whether the address could not be read.</param>
    /// <param name="retryAfter">How long the server asks to be left alone; null when it does not.</param>
    public void Plan(DateTimeOffset now, bool failed, TimeSpan? retryAfter)
    {
        _failures = failed ? _failures + 1 : 0;
        var longest = interval > s_longest ? interval : s_longest;
        var wait = interval * Math.Pow(2, Math.Min(_failures, 16));
        wait = wait > longest ? longest : wait;
        // A server may ask for patience, not for eternity.
        var asked = retryAfter > longest ? longest : retryAfter ?? TimeSpan.Zero;
        Next = now + (asked > wait ? asked : wait);
    }
}
