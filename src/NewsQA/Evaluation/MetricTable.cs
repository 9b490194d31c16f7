namespace NewsQA.Evaluation;

/// <summary>Collects the measures of each question and makes their report.</summary>
internal sealed class MetricTable
{
    private readonly List<(string? Type, IReadOnlyDictionary<string, double> Measures)> _rows = [];
    private readonly List<double> _latencies = [];

    /// <summary>Adds one question.</summary>
    public void Add(string? type, IReadOnlyDictionary<string, double> measures, double milliseconds)
    {
        _rows.Add((type, measures));
        _latencies.Add(milliseconds);
    }

    /// <summary>Means, by type too, with intervals and times.</summary>
    public EvalReport Report(string dataset, string split, IReadOnlyDictionary<string, string> configuration)
    {
        _latencies.Sort();
        var names = _rows.SelectMany(r => r.Measures.Keys).Distinct(StringComparer.Ordinal).ToList();
        return new EvalReport
        {
            Dataset = dataset,
            Split = split,
            Configuration = configuration,
            Queries = _rows.Count,
            Metrics = Means(_rows.Select(r => r.Measures)),
            ByType = _rows.Where(r => r.Type is not null)
                .GroupBy(r => r.Type!, r => r.Measures, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, IReadOnlyDictionary<string, double> (g) => Means(g), StringComparer.Ordinal),
            Intervals = names.ToDictionary(n => n, n => Bootstrap.Interval([.. _rows.Where(r => r.Measures.ContainsKey(n)).Select(r => r.Measures[n])]), StringComparer.Ordinal),
            PerQuery = names.ToDictionary(
                n => n, IReadOnlyList<double> (n) => [.. _rows.Where(r => r.Measures.ContainsKey(n)).Select(r => Math.Round(r.Measures[n], 4))], StringComparer.Ordinal),
            LatencyMs = new Dictionary<string, double>(StringComparer.Ordinal) { ["p50"] = Percentile(0.5), ["p95"] = Percentile(0.95) },
        };
    }

    // A question without a measure (the answer to an unanswerable one, say) does not count in its mean.
    private static Dictionary<string, double> Means(IEnumerable<IReadOnlyDictionary<string, double>> rows) =>
        rows.SelectMany(r => r).GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Round(g.Average(), 4), StringComparer.Ordinal);

    private double Percentile(double share) =>
        _latencies.Count == 0 ? 0 : Math.Round(_latencies[Math.Min(_latencies.Count - 1, (int)Math.Ceiling(share * _latencies.Count) - 1)], 3);
}
