using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsQA.Answering;
using NewsQA.Training.Answers;

namespace NewsQA.Training.Commands;

/// <summary><c>fit-answers</c>: fits <c>answer-weights.json</c>, by which the engine scores sentences and decides for silence.</summary>
internal static class FitAnswersCommand
{
    private const int Seed = 5;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly double[] OverRefusals = [0.02, 0.05, 0.08, 0.1, 0.2];

    private static readonly Option<FileInfo[]> Squad = new("--squad") { Description = "SQuAD's JSON with answers; may be given several times.", Required = true };
    private static readonly Option<DirectoryInfo[]> Folders = new("--folder") { Description = "Articles with questions.jsonl, of which the dev half is used." };
    private static readonly Option<double> FolderWeight = new("--folder-weight") { Description = "What a folder's question counts.", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Questions = new("--questions") { Description = "Questions from each SQuAD file.", DefaultValueFactory = _ => 800 };
    private static readonly Option<DirectoryInfo> Models = new("--models") { Description = "The folder that holds manifest.json.", Required = true };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-answers", "Fits the weights that choose sentences.") { Squad, Folders, FolderWeight, Questions, Models, Out };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var sampler = new AnswerSampler(new EngineOptions { General = new NewsQAOptions { Models = arguments.GetRequiredValue(Models).FullName } });
            var samples = new List<AnswerSample>();
            foreach (var file in arguments.GetRequiredValue(Squad))
            {
                samples.AddRange(await sampler.OfSquadAsync(file.FullName, arguments.GetValue(Questions), Seed, cancellationToken));
            }

            foreach (var folder in arguments.GetValue(Folders) ?? [])
            {
                samples.AddRange(await sampler.OfFolderAsync(folder.FullName, arguments.GetValue(FolderWeight), cancellationToken));
            }

            var sentence = AnswerFit.Sentences(samples, Seed);
            var support = AnswerFit.Support(samples, sentence, Seed);
            Report(samples, sentence, support);
            await File.WriteAllTextAsync(arguments.GetRequiredValue(Out).FullName, Json(samples, sentence, support), cancellationToken);
        });
        return command;
    }

    private static void Report(List<AnswerSample> samples, double[] sentence, double[] support)
    {
        foreach (var set in samples.Where(s => s.IsAnswerable).GroupBy(s => s.Set, StringComparer.Ordinal))
        {
            var best = set.Select(s => (Sample: s, Best: AnswerFit.Best(s, sentence))).ToList();
            var first = best.Average(b => b.Best.Length > 0 && b.Sample.IsAnswer[b.Best[0]] ? 1.0 : 0);
            var any = best.Average(b => b.Best.Any(i => b.Sample.IsAnswer[i]) ? 1.0 : 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key}: {best.Count} questions, right in the first sentence {first:0.000}, in the first four {any:0.000}"));
        }

        foreach (var set in AnswerFit.SupportRows(samples, sentence).GroupBy(r => r.Set, StringComparer.Ordinal))
        {
            var answered = set.Where(r => r.IsAnswered).Select(r => AnswerFit.Probability(r.Measures, support)).Order().ToList();
            var silent = set.Where(r => !r.IsAnswered).Select(r => AnswerFit.Probability(r.Measures, support)).ToList();
            foreach (var share in OverRefusals.Where(_ => answered.Count > 0 && silent.Count > 0))
            {
                var threshold = answered[(int)(share * answered.Count)];
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{set.Key}: over-refusal {share:0.00} at {threshold:0.000}: silence {silent.Count(p => p < threshold) / (double)silent.Count:0.000} of {silent.Count}"));
            }
        }
    }

    private static string Json(List<AnswerSample> samples, double[] sentence, double[] support)
    {
        var sets = samples.GroupBy(s => s.Set, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()})");
        var file = new
        {
            madeBy = "NewsQA.Training fit-answers",
            samples = string.Join(", ", sets),
            sentence = Named<SentenceFeature>(sentence),
            support = Named<SupportFeature>(support),
            supportBias = Math.Round(support[^1], 3),
        };
        return JsonSerializer.Serialize(file, Indented) + "\n";
    }

    private static Dictionary<string, double> Named<T>(double[] weights)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select((name, i) => (name, i)).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.name), p => Math.Round(weights[p.i], 3), StringComparer.Ordinal);
}
