using System.CommandLine;
using NewsQA.Evaluation.Summaries;
using NewsQA.Training.Checks;

namespace NewsQA.Training.Commands;

/// <summary><c>fit-checks</c>: fits <c>check-weights.json</c>, by which the engine tells whether a sentence of a summary is borne by what it cites.</summary>
internal static class FitChecksCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE") { Description = ".jsonl files of sentences with their excerpts, labelled sound or unsound.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<double?> Refuse = new("--refuse") { Description = "The share of unsound sentences to refuse in sets that the fit has not seen." };
    private static readonly Option<double> Keep = new("--keep") { Description = "The share of sound sentences to keep in sets that the fit has not seen; --refuse goes before it.", DefaultValueFactory = _ => 0.85 };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; nothing is written without it." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-checks", "Fits the weights of the check of summary sentences.") { Files, Refuse, Keep, Out };
        command.SetAction(FitAsync);
        return command;
    }

    private static async Task FitAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var samples = arguments.GetRequiredValue(Files).SelectMany(f => SummaryPairsFile.Read(f.FullName, null).Select(p => CheckSample.Of(p, f.Name))).ToList();
        var scores = CheckReport.CrossFit(samples);
        var limit = arguments.GetValue(Refuse) is { } refuse ? CheckReport.Limit(samples, scores, refuse) : CheckReport.LimitKeeping(samples, scores, arguments.GetValue(Keep));
        Console.WriteLine($"{samples.Count} sentences, {samples.Count(s => s.IsSound)} of them sound; each set judged by a fit on the others:");
        foreach (var share in new[] { 0.95, 0.93, 0.9, 0.85, 0.8, 0.7, 0.6 })
        {
            CheckReport.PrintShares(samples, scores, CheckReport.Limit(samples, scores, share), Console.Out);
        }

        Console.WriteLine("chosen:");
        CheckReport.Print(samples, scores, limit, Console.Out);
        if (arguments.GetValue(Out) is { } file)
        {
            await File.WriteAllTextAsync(file.FullName, CheckReport.Json(CheckFit.Fit(samples) with { Limit = limit }, samples.Count) + "\n", cancellationToken);
        }
    }
}
