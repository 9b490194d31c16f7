using System.CommandLine;
using NewsQA.Training.Claims;

namespace NewsQA.Training.Commands;

/// <summary><c>fit-claims</c>: fits <c>claim-weights.json</c>, by which the engine tells whether a value is what an article answers, and so whether articles differ.</summary>
internal static class FitClaimsCommand
{
    private const int Seed = 5;

    private static readonly Option<string[]> Sets = new("--set") { Description = "DATASET_DIR=SPLIT_FILE: a set, of whose dev half is learned; may be given several times.", Required = true };
    private static readonly Option<int> Questions = new("--questions") { Description = "Most questions from each set.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<string[]> News = new("--news") { Description = "ARTICLES.jsonl.gz=QUESTIONS.jsonl.gz: news articles and questions whose answers are not marked; articles seldom differ there. May be given several times." };
    private static readonly Option<int> NewsArticles = new("--news-articles") { Description = "Most articles of each --news.", DefaultValueFactory = _ => 4000 };
    private static readonly Option<int> NewsQuestions = new("--news-questions") { Description = "Most questions of each --news.", DefaultValueFactory = _ => 800 };
    private static readonly Option<FileInfo?> Dump = new("--dump") { Description = "A file for the pairs of values, a line each, tab-separated." };
    private static readonly Option<DirectoryInfo> Models = new("--models") { Description = "The folder that holds manifest.json.", Required = true };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; nothing is written without it." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-claims", "Fits the weights that tell whether articles differ.") { Sets, Questions, News, NewsArticles, NewsQuestions, Dump, Models, Out };
        command.SetAction(FitAsync);
        return command;
    }

    private static async Task FitAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var sampler = new ClaimSampler(new EngineOptions { General = new NewsQAOptions { Models = arguments.GetRequiredValue(Models).FullName } });
        var samples = new List<ClaimSample>();
        foreach (var set in arguments.GetRequiredValue(Sets))
        {
            var parts = set.Split('=');
            var split = parts.Length == 2 ? parts[1] : throw new ArgumentException($"--set is '{set}'; write DATASET_DIR=SPLIT_FILE.", nameof(arguments));
            samples.AddRange(await sampler.SampleAsync(parts[0], split, arguments.GetValue(Questions), Seed, cancellationToken));
        }

        foreach (var news in arguments.GetValue(News) ?? [])
        {
            var parts = news.Split('=');
            samples.AddRange(parts.Length == 2
                ? await sampler.SampleNewsAsync(parts[0], parts[1], (arguments.GetValue(NewsArticles), arguments.GetValue(NewsQuestions)), Seed, cancellationToken)
                : throw new ArgumentException($"--news is '{news}'; write ARTICLES.jsonl.gz=QUESTIONS.jsonl.gz.", nameof(arguments)));
        }

        var judged = ClaimReport.Judge(samples);
        ClaimReport.CrossValidate(judged, Console.Out, arguments.GetValue(Dump));
        if (arguments.GetValue(Out) is { } file)
        {
            await File.WriteAllTextAsync(file.FullName, ClaimReport.Json(samples, ClaimFit.Claims(samples), ClaimFit.Pairs(judged)), cancellationToken);
        }
    }
}
