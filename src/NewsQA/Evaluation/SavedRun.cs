using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>A run saved by <c>eval … --json &gt; FILE</c>, to compare another with.</summary>
internal static class SavedRun
{
    /// <summary>Compares a report with a saved one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">The saved one.</param>
    /// <returns>The report with <see cref="EvalReport.Differences"/>.</returns>
    /// <exception cref="ArgumentException">The file is not there, is no report, or is one of other questions.</exception>
    public static EvalReport Compare(EvalReport report, string file)
    {
        var saved = Read(file);
        if (saved.Dataset != report.Dataset || saved.Split != report.Split || saved.Queries != report.Queries)
        {
            throw new ArgumentException(
                $"{file} is a run of {saved.Dataset}, {saved.Split}, {saved.Queries} questions; this one is of {report.Dataset}, {report.Split}, {report.Queries}. Compare runs of the same questions.",
                nameof(file));
        }

        return report with
        {
            Differences = report.PerQuery.Where(m => saved.PerQuery.ContainsKey(m.Key))
                .ToDictionary(m => m.Key, m => PairedTest.Compare(m.Value, saved.PerQuery[m.Key]), StringComparer.Ordinal),
        };
    }

    private static EvalReport Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new ArgumentException($"--against names {file}, which is not there. Save a run with eval … --json > FILE.", nameof(file));
        }

        try
        {
            return JsonSerializer.Deserialize<EvalReport>(File.ReadAllText(file), NewsQAJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{file} is not a saved run (eval … --json > FILE): {e.Message}", nameof(file), e);
        }
    }
}
