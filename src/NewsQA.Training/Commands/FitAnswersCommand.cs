using System.CommandLine;
using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Training.Answers;

namespace NewsQA.Training.Commands;

/// <summary>
/// <c>fit-answers</c>: fits <c>answer-weights.json</c> and <c>span-weights.bin</c>, by which the engine scores sentences, singles out the short answer and decides for silence. Three
/// fits one after another, each on what the engine finds with the one before.
/// </summary>
internal static class FitAnswersCommand
{
    private const int Seed = 5;
    private const string SpanFile = "span-weights.bin";

    private static readonly Option<FileInfo[]> Squad = new("--squad") { Description = "SQuAD's JSON with answers; may be given several times.", Required = true };
    private static readonly Option<FileInfo[]> Reviews = new("--squad-alone") { Description = "The same, where a question makes sense over its own paragraph alone: learned from, not decided by." };
    private static readonly Option<DirectoryInfo[]> Folders = new("--folder") { Description = "Articles with questions.jsonl, of which the dev half is used." };
    private static readonly Option<double> FolderWeight = new("--folder-weight") { Description = "What a folder's question counts.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string[]> Sets = new("--calibrate") { Description = "DATASET_DIR=SPLIT_FILE: an evaluation set, of whose dev half the support is calibrated; may be given several times." };
    private static readonly Option<int> Questions = new("--questions") { Description = "Questions from each SQuAD file to choose sentences by.", DefaultValueFactory = _ => 500 };
    private static readonly Option<int> SpanQuestions = new("--span-questions") { Description = "Questions from each SQuAD file to single out short answers by.", DefaultValueFactory = _ => 4000 };
    private static readonly Option<bool> SilenceOnly = new("--silence-only") { Description = "Fits the decision for silence alone, on the weights of sentences and short answers as they are." };
    private static readonly Option<DirectoryInfo> Models = new("--models") { Description = "The folder that holds manifest.json.", Required = true };
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "The folder to write both files to.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-answers", "Fits the weights that choose sentences, single out short answers and decide for silence.")
        {
            Squad, Reviews, Folders, FolderWeight, Sets, Questions, SpanQuestions, SilenceOnly, Models, Out,
        };
        command.SetAction(FitAsync);
        return command;
    }

    private static async Task FitAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var options = new EngineOptions { General = new NewsQAOptions { Models = arguments.GetRequiredValue(Models).FullName } };
        var weights = await SentencesAsync(options, arguments, cancellationToken);
        var evidence = await SampleEvidenceAsync(options, new AnswerWeights { Sentence = weights, Support = AnswerWeights.Default.Support }, arguments, cancellationToken);
        var folder = arguments.GetRequiredValue(Out).FullName;
        var packed = arguments.GetValue(SilenceOnly)
            ? await File.ReadAllBytesAsync(Path.Combine(folder, SpanFile), cancellationToken)
            : SpanWeights.Pack(SpanFit.Fit(evidence.Where(e => e.Weight == 0), Seed));
        evidence = SpanMeasures.Fill(evidence, new SpanWeights(SpanWeights.Unpack(packed)));
        FitReport.ShortAnswers(evidence, new SpanWeights(SpanWeights.Unpack(packed)));

        IReadOnlyList<EvidenceSample> decided = [.. evidence.Where(e => e.Weight > 0)];
        FitReport.Support(decided, SupportFit.CrossFit(decided, Seed));
        var support = SupportFit.Fit(decided, Seed);
        await File.WriteAllBytesAsync(Path.Combine(folder, SpanFile), packed, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "answer-weights.json"), FitReport.Json(evidence, weights, support), cancellationToken);
    }

    private static async Task<double[]> SentencesAsync(EngineOptions options, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(SilenceOnly))
        {
            return AnswerWeights.Default.Sentence;
        }

        var sentences = await SampleSentencesAsync(options, arguments, cancellationToken);
        var weights = AnswerFit.Sentences(sentences, Seed);
        FitReport.Sentences(sentences, weights);
        return weights;
    }

    private static async Task<List<AnswerSample>> SampleSentencesAsync(EngineOptions options, ParseResult arguments, CancellationToken cancellationToken)
    {
        var sampler = new AnswerSampler(options);
        var samples = new List<AnswerSample>();
        foreach (var file in arguments.GetRequiredValue(Squad).Concat(arguments.GetValue(Reviews) ?? []))
        {
            samples.AddRange(await sampler.OfSquadAsync(file.FullName, arguments.GetValue(Questions), Seed, cancellationToken));
        }

        foreach (var folder in arguments.GetValue(Folders) ?? [])
        {
            samples.AddRange(await sampler.OfFolderAsync(folder.FullName, arguments.GetValue(FolderWeight), cancellationToken));
        }

        return samples;
    }

    // Each set has an index of its own, so that they can be asked side by side; the order of the samples stays.
    private static async Task<IReadOnlyList<EvidenceSample>> SampleEvidenceAsync(
        EngineOptions options, AnswerWeights weights, ParseResult arguments, CancellationToken cancellationToken)
    {
        var works = EvidenceWorks(arguments, cancellationToken).ToList();
        var samples = new IReadOnlyList<EvidenceSample>[works.Count];
        await Parallel.ForAsync(0, works.Count, cancellationToken, async (i, _) =>
        {
            var sampler = new EvidenceSampler(options, weights);
            await works[i](sampler);
            samples[i] = sampler.Samples;
        });
        return [.. samples.SelectMany(s => s)];
    }

    private static IEnumerable<Func<EvidenceSampler, Task>> EvidenceWorks(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (silent, questions) = (arguments.GetValue(SilenceOnly), arguments.GetValue(Questions));
        foreach (var file in arguments.GetRequiredValue(Squad))
        {
            yield return s => s.AddSquadAsync(file.FullName, silent ? questions : arguments.GetValue(SpanQuestions), questions, Seed, cancellationToken);
        }

        foreach (var file in silent ? [] : arguments.GetValue(Reviews) ?? [])
        {
            yield return s => s.AddSquadAsync(file.FullName, arguments.GetValue(SpanQuestions), decided: 0, Seed, cancellationToken);
        }

        foreach (var folder in arguments.GetValue(Folders) ?? [])
        {
            yield return s => s.AddFolderAsync(folder.FullName, arguments.GetValue(FolderWeight), cancellationToken);
            yield return s => s.AddForeignAsync(folder.FullName, arguments.GetRequiredValue(Squad)[0].FullName, questions, Seed, cancellationToken);
        }

        foreach (var set in arguments.GetValue(Sets) ?? [])
        {
            var parts = set.Split('=');
            var split = parts.Length == 2 ? parts[1] : throw new ArgumentException($"--calibrate is '{set}'; write DATASET_DIR=SPLIT_FILE.", nameof(arguments));
            yield return s => s.AddSetAsync(parts[0], split, 1, cancellationToken);
            yield return s => s.AddOwnParagraphsAsync(parts[0], split, 1, cancellationToken);
        }
    }
}
