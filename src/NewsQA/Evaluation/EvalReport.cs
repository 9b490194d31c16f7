namespace NewsQA.Evaluation;

/// <summary>What a run of <c>eval</c> or <c>eval-answers</c> found.</summary>
public sealed record EvalReport
{
    /// <summary>The set.</summary>
    public required string Dataset { get; init; }

    /// <summary>The half that was asked: <c>dev</c>, <c>report</c> or <c>all</c>.</summary>
    public required string Split { get; init; }

    /// <summary>What was run: retriever, model, weights.</summary>
    public required IReadOnlyDictionary<string, string> Configuration { get; init; }

    /// <summary>How many questions the means are over.</summary>
    public required int Queries { get; init; }

    /// <summary>Means over the questions, by measure.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>The same by type of question.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> ByType { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);

    /// <summary>95% bootstrap interval of each mean: lower, upper.</summary>
    public IReadOnlyDictionary<string, double[]> Intervals { get; init; } = new Dictionary<string, double[]>(StringComparer.Ordinal);

    /// <summary>Each question's value of each measure, in the set's order: what a later run is compared with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> PerQuery { get; init; } = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);

    /// <summary>Differences to a saved run, by measure; null when none was given.</summary>
    public IReadOnlyDictionary<string, Difference>? Differences { get; init; }

    /// <summary>Time of one question in milliseconds, <c>p50</c> and <c>p95</c>.</summary>
    public required IReadOnlyDictionary<string, double> LatencyMs { get; init; }

    /// <summary>Silence against over-refusal, by over-refusal; null when it was not asked for.</summary>
    public IReadOnlyList<CurvePoint>? Curve { get; init; }
}
