using System.CommandLine;
using System.Globalization;
using NewsQA.Cli.Output;
using NewsQA.Evaluation;

namespace NewsQA.Cli.Commands;

/// <summary><c>eval</c> and <c>eval-answers</c>.</summary>
internal static class EvalCommands
{
    public static Command CreateRetrieval(CommandContext context)
    {
        var retriever = new Option<RetrieverKind>("--retriever") { Description = "Which lists to use: hybrid (the default), lexical or dense.", HelpName = "KIND" };
        return Create(context, "eval", "Measures retrieval on a set: MultiHop-RAG's files, SQuAD's JSON, or BEIR's layout.", answers: false, retriever);
    }

    public static Command CreateAnswers(CommandContext context) => Create(
        context, "eval-answers", "Measures answers on a set, or on a folder of articles with questions.jsonl.", answers: true, retriever: null);

    private static Command Create(CommandContext context, string name, string description, bool answers, Option<RetrieverKind>? retriever)
    {
        var folder = new Argument<string>("DATASET_DIR") { Description = "The set's folder. It gets an index of its own, in a temporary folder." };
        var split = new Option<string?>("--split")
        {
            Description = answers ? "FILE:dev or FILE:report; for questions.jsonl dev or report." : "FILE:dev or FILE:report.",
            HelpName = "SPLIT",
        };
        var dump = new Option<string?>("--dump") { Description = "Write one JSON line per question.", HelpName = "FILE" };
        var curve = new Option<bool>("--curve") { Description = "Report silence against refusals of answerable questions, threshold by threshold." };
        var conversations = new Option<bool>("--conversations") { Description = "Ask the conversations in conversations.jsonl, not the questions." };
        var json = new JsonOption();
        var command = new Command(name, description) { folder, split, dump, json };
        if (answers)
        {
            command.Add(curve);
            command.Add(conversations);
        }

        if (retriever is not null)
        {
            command.Add(retriever);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var options = new EvalOptions
            {
                Split = parsed.GetValue(split),
                DumpFile = parsed.GetValue(dump),
                Curve = answers && parsed.GetValue(curve),
                Conversations = answers && parsed.GetValue(conversations),
                Retriever = retriever is null ? RetrieverKind.Hybrid : parsed.GetValue(retriever),
            };
            var report = await ProgressDisplay.RunAsync(context.Terminal, "Asking", "questions", progress =>
                engine.EvaluateAsync(parsed.GetValue(folder)!, options, answers, progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(report);
            }
            else
            {
                Write(report, context.Terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(EvalReport report, TextWriter output)
    {
        output.WriteLine($"{report.Dataset}, {report.Split}: {report.Queries} questions; {string.Join(", ", report.Configuration.Select(c => $"{c.Key} {c.Value}"))}");
        foreach (var (measure, value) in report.Metrics)
        {
            var interval = report.Intervals[measure];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure,-20} {value:0.000}  [{interval[0]:0.000}, {interval[1]:0.000}]"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  latency              p50 {report.LatencyMs["p50"]:0.0} ms, p95 {report.LatencyMs["p95"]:0.0} ms"));
        foreach (var point in report.Curve ?? [])
        {
            var silence = string.Join(", ", point.Silence.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:0.000}")));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at most {point.OverRefusal:0.00} refused, threshold {point.Threshold:0.0000}: {silence}"));
        }
    }
}
