using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Evaluation;
using NewsQA.Retrieval;

namespace NewsQA.Cli.Commands;

/// <summary><c>eval</c> and <c>eval-answers</c>.</summary>
internal static class EvalCommands
{
    public static Command CreateRetrieval(CommandContext context)
    {
        var retriever = new Option<RetrieverKind>("--retriever") { Description = "Which lists to use: hybrid (the default), lexical or dense.", HelpName = "KIND" };
        var without = new Option<RetrievalStages[]>("--without")
        {
            Description = $"Leave a stage out: {string.Join(", ", Enum.GetNames<RetrievalStages>().Skip(1).Select(n => n.ToLowerInvariant()))}. May be given several times.",
            HelpName = "STAGE",
        };
        var against = new Option<string?>("--against") { Description = "Compare with a run saved by --json > FILE, question by question.", HelpName = "FILE" };
        return Create(
            context, "eval", "Measures retrieval on a set: MultiHop-RAG's files, SQuAD's JSON, or BEIR's layout.", answers: false, (retriever, without, against));
    }

    public static Command CreateAnswers(CommandContext context) => Create(
        context, "eval-answers", "Measures answers on a set, or on a folder of articles with questions.jsonl.", answers: true, ranking: null);

    private static Command Create(CommandContext context, string name, string description, bool answers,
        (Option<RetrieverKind> Retriever, Option<RetrievalStages[]> Without, Option<string?> Against)? ranking)
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

        if (ranking is { } added)
        {
            command.Add(added.Retriever);
            command.Add(added.Without);
            command.Add(added.Against);
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
                Retriever = ranking is null ? RetrieverKind.Hybrid : parsed.GetValue(ranking.Value.Retriever),
                Without = (ranking is null ? [] : parsed.GetValue(ranking.Value.Without) ?? []).Aggregate(RetrievalStages.None, (all, stage) => all | stage),
                Against = ranking is null ? null : parsed.GetValue(ranking.Value.Against),
            };
            var report = await ProgressDisplay.RunAsync(context.Terminal, "Asking", "questions", progress =>
                engine.EvaluateAsync(parsed.GetValue(folder)!, options, answers, progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                context.WriteJson(report);
            }
            else
            {
                EvalText.Write(report, context.Terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
