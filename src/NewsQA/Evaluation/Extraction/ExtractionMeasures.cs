namespace NewsQA.Evaluation.Extraction;

/// <summary>From the outcomes of pages to a set's measures.</summary>
internal static class ExtractionMeasures
{
    private static readonly string[] s_nameBorders = [",", ";", " and ", " & ", "|", "/", "\n"];

    /// <summary>The measures of a set.</summary>
    /// <param name="outcomes">Its pages.</param>
    /// <param name="seconds">Seconds that cleaning took.</param>
    public static ExtractionReport Of(IReadOnlyList<ExtractionOutcome> outcomes, double seconds)
    {
        var (precision, recall) = (Mean(outcomes.Select(o => o.Precision)), Mean(outcomes.Select(o => o.Recall)));
        var titled = outcomes.Where(o => !string.IsNullOrEmpty(o.ExpectedTitle)).ToList();
        var dates = outcomes.Any(o => o.ExpectedDate is not null) ? Counts(outcomes, o => One(o.ExpectedDate), o => One(o.Date)) : null;
        var authors = outcomes.Any(o => o.ExpectedAuthors is not null) ? Counts(outcomes, o => Names(o.ExpectedAuthors), o => Names(o.Byline)) : null;
        return new(
            outcomes.Count, outcomes.Count(o => o.Failure is not null), precision, recall, Harmonic(precision, recall),
            titled.Count == 0 ? null : Mean(titled.Select(o => Key(o.ExpectedTitle) == Key(o.Title) ? 1.0 : 0)),
            dates?.Precision, dates?.Recall, dates?.F1, authors?.F1, outcomes.Count / Math.Max(1e-9, seconds), outcomes.Count == 0 ? 0 : outcomes.Max(o => o.Ms));
    }

    /// <summary>Letters and digits of a title or a name, in lower case.</summary>
    public static string Key(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static (double Precision, double Recall, double F1)? Counts(
        IReadOnlyList<ExtractionOutcome> outcomes, Func<ExtractionOutcome, HashSet<string>> expected, Func<ExtractionOutcome, HashSet<string>> found)
    {
        var (right, all, given) = (0, 0, 0);
        foreach (var outcome in outcomes)
        {
            var (wanted, had) = (expected(outcome), found(outcome));
            (right, all, given) = (right + wanted.Intersect(had, StringComparer.Ordinal).Count(), all + wanted.Count, given + had.Count);
        }

        var (precision, recall) = (right / (double)Math.Max(1, given), right / (double)Math.Max(1, all));
        return (precision, recall, Harmonic(precision, recall));
    }

    private static HashSet<string> One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private static HashSet<string> Names(string? authors) => [.. (authors ?? "").Split(s_nameBorders, StringSplitOptions.RemoveEmptyEntries).Select(Key).Where(name => name.Length > 0)];

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();

    private static double Harmonic(double left, double right) => left + right == 0 ? 0 : 2 * left * right / (left + right);
}
