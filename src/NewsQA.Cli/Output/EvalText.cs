using System.Globalization;
using NewsQA.Evaluation;

namespace NewsQA.Cli.Output;

/// <summary>A report of <c>eval</c> for people: means with intervals, differences to a saved run, a table by type of question, times.</summary>
internal static class EvalText
{
    public static void Write(EvalReport report, TextWriter output)
    {
        output.WriteLine($"{report.Dataset}, {report.Split}: {report.Queries} questions; {string.Join(", ", report.Configuration.Select(c => $"{c.Key} {c.Value}"))}");
        foreach (var (measure, value) in report.Metrics)
        {
            var interval = report.Intervals[measure];
            output.WriteLine(Text($"  {measure,-20} {value:0.000}  [{interval[0]:0.000}, {interval[1]:0.000}]") + Difference(report, measure));
        }

        WriteTypes(report, output);
        output.WriteLine(Text($"  latency              p50 {report.LatencyMs["p50"]:0.0} ms, p95 {report.LatencyMs["p95"]:0.0} ms"));
        foreach (var point in report.Curve ?? [])
        {
            output.WriteLine(Text($"  at most {point.OverRefusal:0.00} refused, threshold {point.Threshold:0.0000}: ") + string.Join(", ", point.Silence.Select(s => Text($"{s.Key} {s.Value:0.000}"))));
        }
    }

    private static string Difference(EvalReport report, string measure) =>
        report.Differences?.GetValueOrDefault(measure) is { } d ? Text($"   {d.Mean:+0.000;-0.000;0.000} [{d.Interval[0]:+0.000;-0.000;0.000}, {d.Interval[1]:+0.000;-0.000;0.000}], p {d.P:0.000}") : "";

    private static void WriteTypes(EvalReport report, TextWriter output)
    {
        if (report.ByType.Count < 2)
        {
            return;
        }

        output.WriteLine($"  {"",-20} {string.Concat(report.ByType.Keys.Select(type => $"{type,18}"))}");
        foreach (var measure in report.Metrics.Keys)
        {
            var values = report.ByType.Values.Select(type => type.TryGetValue(measure, out var value) ? Text($"{value,18:0.000}") : $"{"-",18}");
            output.WriteLine($"  {measure,-20} {string.Concat(values)}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
