using System.Diagnostics.Metrics;

namespace NewsQA.Server.Metrics;

/// <summary>What one instrument measured under one set of labels. Thread-safe.</summary>
internal sealed class MetricSeries(Instrument instrument, string labels)
{
    /// <summary>Upper ends of a histogram's buckets, in seconds, as OpenTelemetry's conventions have them for durations of requests.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[Bounds.Length + 1];
    private double _value;
    private long _count;

    public string Name { get; } = PrometheusText.Name(instrument);

    public string Labels => labels;

    public string Description => instrument.Description ?? instrument.Name;

    public MetricKind Kind { get; } = KindOf(instrument);

    public void Add(double value)
    {
        lock (_lock)
        {
            // An observable instrument tells the whole each time; the others tell what came to it.
            _value = instrument.IsObservable ? value : _value + value;
            _count++;
            var bucket = Array.FindIndex(Bounds, bound => value <= bound);
            _buckets[bucket < 0 ? Bounds.Length : bucket]++;
        }
    }

    /// <summary>The sum of a histogram, else the value; how many measurements there were; and how many fell into each bucket.</summary>
    public (double Value, long Count, long[] Buckets) Read()
    {
        lock (_lock)
        {
            return (_value, _count, [.. _buckets]);
        }
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var name = instrument.GetType().Name;
        return name.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
    }
}

/// <summary>How a series is to be read.</summary>
internal enum MetricKind
{
    /// <summary>It goes up and down.</summary>
    Gauge,

    /// <summary>It only goes up.</summary>
    Counter,

    /// <summary>It counts values by size.</summary>
    Histogram,
}
