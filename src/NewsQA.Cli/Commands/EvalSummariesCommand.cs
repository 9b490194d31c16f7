using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Evaluation;
using NewsQA.Evaluation.Summaries;

namespace NewsQA.Cli.Commands;

/// <summary><c>eval-summaries FILE|FOLDER</c>.</summary>
internal static class EvalSummariesCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("FILE|FOLDER") { Description = "A .jsonl file of sentences with their excerpts, labelled sound or unsound, or a folder of such files." };
        var split = new Option<string?>("--split") { Description = "dev or report; both when left out.", HelpName = "HALF" };
        var dump = new Option<string?>("--dump") { Description = "Write one JSON line per sentence, the wrongly judged ones first.", HelpName = "FILE" };
        var json = new JsonOption();
        var command = new Command("eval-summaries", "Measures the check of summary sentences on sound and unsound ones.") { path, split, dump, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var half = parsed.GetValue(split);
            var pairs = SummaryPairsFile.Read(parsed.GetRequiredValue(path), half);
            var (report, outcomes) = SummaryEvaluation.Run(Path.GetFileName(Path.TrimEndingDirectorySeparator(parsed.GetRequiredValue(path))), half, pairs, cancellationToken: cancellationToken);
            if (parsed.GetValue(dump) is { } file)
            {
                File.WriteAllLines(file, outcomes.OrderBy(o => o.IsRight).Select(o => JsonSerializer.Serialize(o, NewsQAJson.Options)));
            }

            if (parsed.GetValue(json))
            {
                context.WriteJson(report);
            }
            else
            {
                Write(report, context.Terminal.Out);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static readonly string[] Measures = ["precision", "kept", "refused"];

    private static void Write(EvalReport report, TextWriter output)
    {
        output.WriteLine($"{report.Dataset}, {report.Split}: {report.Queries} sentences");
        foreach (var measure in Measures.Where(report.Metrics.ContainsKey))
        {
            var interval = report.Intervals[measure];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure,-20} {report.Metrics[measure]:0.000}  [{interval[0]:0.000}, {interval[1]:0.000}]  of {report.PerQuery[measure].Count}"));
        }

        foreach (var (kind, measures) in report.ByType.Where(k => k.Value.ContainsKey("refused")))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {kind,-18} {measures["refused"]:0.000} refused"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  latency              p50 {report.LatencyMs["p50"]:0.0} ms, p95 {report.LatencyMs["p95"]:0.0} ms"));
    }
}
