using System.Diagnostics;

namespace NewsQA;

/// <summary>Times the stages of one request, in milliseconds. Not thread-safe.</summary>
internal sealed class StageClock
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, double> _timings = new(StringComparer.Ordinal);
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>The stages so far, and <c>total</c>.</summary>
    public IReadOnlyDictionary<string, double> Timings =>
        new Dictionary<string, double>(_timings, StringComparer.Ordinal) { ["total"] = Milliseconds(_start) };

    /// <summary>Ends a stage; the next one starts.</summary>
    public void Mark(string stage)
    {
        _timings[stage] = Milliseconds(_last);
        _last = Stopwatch.GetTimestamp();
    }

    private static double Milliseconds(long since) => Math.Round(Stopwatch.GetElapsedTime(since).TotalMilliseconds, 3);
}
