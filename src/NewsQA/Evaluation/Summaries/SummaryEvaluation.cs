using System.Diagnostics;
using NewsQA.Checking;

namespace NewsQA.Evaluation.Summaries;

/// <summary>
/// Measures the check of summary sentences: <c>precision</c>, the share of accepted sentences that are sound; <c>kept</c>, the share of sound ones accepted; <c>refused</c>, the share of unsound ones that
/// are not.
/// </summary>
public static class SummaryEvaluation
{
    /// <summary>Checks all pairs.</summary>
    /// <param name="name">The set's name.</param>
    /// <param name="half">The half's name; null for all.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="checker">What checks; null for the engine's own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, by kind of fault (<c>sound</c> for none), and each pair's verdict in order.</returns>
    public static (EvalReport Report, IReadOnlyList<SummaryOutcome> Outcomes) Run(
        string name, string? half, IReadOnlyList<SummaryPair> pairs, ISentenceChecker? checker = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var (own, table, outcomes) = (checker ?? new SentenceChecker(), new MetricTable(), new List<SummaryOutcome>());
        foreach (var pair in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var verdict = own.Check(pair.Sentence, pair.Citations, pair.Excerpts);
            table.Add(pair.IsSound ? "sound" : pair.Kind ?? "unsound", Measures(pair.IsSound, verdict.IsSupported), Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            outcomes.Add(new SummaryOutcome(pair.Id, pair.IsSound, pair.Kind, pair.Wrong, pair.Sentence, pair.Citations, verdict.Problem, verdict.Detail, verdict.IsSupported == pair.IsSound));
        }

        return (table.Report(name, half ?? "all", new Dictionary<string, string>(StringComparer.Ordinal)), outcomes);
    }

    private static Dictionary<string, double> Measures(bool isSound, bool isAccepted)
    {
        var measures = new Dictionary<string, double>(StringComparer.Ordinal) { [isSound ? "kept" : "refused"] = isSound == isAccepted ? 1 : 0 };
        if (isAccepted)
        {
            measures["precision"] = isSound ? 1 : 0;
        }

        return measures;
    }
}
