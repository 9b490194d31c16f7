using System.CommandLine;
using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Evaluation;
using NewsQA.Training.Answers;

namespace NewsQA.Training.Commands;

/// <summary>
/// <c>fit-answers</c>: fits <c>answer-weights.json</c> and <c>span-weights.bin</c>, by which the engine scores sentences, singles out the short answer and decides for silence. Fits
/// one after another, each on what the engine finds with the one before: sentences, short answers from a few questions, sentences again now that they can be read for those, short
/// answers from all, what joins them with the reader, silence.
/// </summary>
internal static class FitAnswersCommand
{
    private const int Seed = 5;
    private const string SpanFile = "span-weights.bin";

    // Enough to tell sentences in which something answers from others; a third of the time.
    private const int RoughQuestions = 1200;

    private static readonly Option<FileInfo[]> Squad = new("--squad") { Description = "SQuAD's JSON with answers; may be given several times.", Required = true };
    private static readonly Option<FileInfo[]> Reviews = new("--squad-alone") { Description = "The same, where a question makes sense over its own paragraph alone: learned from, not decided by." };
    private static readonly Option<DirectoryInfo[]> Folders = new("--folder") { Description = "Articles with questions.jsonl, of which the dev half is used." };
    private static readonly Option<DirectoryInfo[]> NearMisses = new("--near-misses") { Description = "Articles with questions.jsonl, on what they tell of, answered there or not: the decision for silence alone is learned from it. May be given several times." };
    private static readonly Option<double> FolderWeight = new("--folder-weight") { Description = "What a folder's question counts.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string[]> Sets = new("--calibrate") { Description = "DATASET_DIR=SPLIT_FILE: an evaluation set, of whose dev half the support is calibrated; may be given several times." };
    private static readonly Option<int> Questions = new("--questions") { Description = "Questions from each SQuAD file to choose sentences by.", DefaultValueFactory = _ => 500 };
    private static readonly Option<int> SpanQuestions = new("--span-questions") { Description = "Questions from each SQuAD file to single out short answers by.", DefaultValueFactory = _ => 4000 };
    private static readonly Option<bool> KeepSupport = new("--keep-support") { Description = "Leave the decision for silence as it is: for trying out changes to the choice of sentences and short answers." };
    private static readonly Option<bool> JoinOnly = new("--join-only") { Description = "Fits what joins the reader of short answers alone, on the weights as they are: after it was trained anew. Silence is left as it is." };
    private static readonly Option<bool> SilenceOnly = new("--silence-only") { Description = "Fits the decision for silence alone, on the weights of sentences and short answers as they are." };
    private static readonly Option<DirectoryInfo> Models = new("--models") { Description = "The folder that holds manifest.json.", Required = true };
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "The folder to write both files to.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-answers", "Fits the weights that choose sentences, single out short answers and decide for silence.")
        {
            Squad, Reviews, Folders, NearMisses, FolderWeight, Sets, Questions, SpanQuestions, KeepSupport, JoinOnly, SilenceOnly, Models, Out,
        };
        command.SetAction(FitAsync);
        return command;
    }

    private static async Task FitAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var options = new EngineOptions { General = new NewsQAOptions { Models = arguments.GetRequiredValue(Models).FullName } };
        var folder = arguments.GetRequiredValue(Out).FullName;
        var before = AnswerWeights.Default;
        var (weights, spans) = arguments.GetValue(SilenceOnly) || arguments.GetValue(JoinOnly)
            ? (before, SpanWeights.Unpack(await File.ReadAllBytesAsync(Path.Combine(folder, SpanFile), cancellationToken)))
            : await FitChoiceAsync(options, before, arguments, cancellationToken);
        spans = arguments.GetValue(SilenceOnly) ? spans : await FitJoinAsync(options, weights, spans.With(join: null), arguments, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, SpanFile), spans.Pack(), cancellationToken);
        if (!arguments.GetValue(JoinOnly))
        {
            var (evidence, support) = arguments.GetValue(KeepSupport) ? ([], before.Support) : await FitSupportAsync(options, weights, spans, arguments, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "answer-weights.json"), FitReport.Json(evidence, weights.Sentence, support), cancellationToken);
        }
    }

    private static async Task<(AnswerWeights Weights, SpanWeights Spans)> FitChoiceAsync(
        EngineOptions options, AnswerWeights before, ParseResult arguments, CancellationToken cancellationToken)
    {
        var first = await FitSentencesAsync(options, before, null, arguments, cancellationToken);
        var all = arguments.GetValue(SpanQuestions);
        var rough = await FitShortAnswersAsync(options, first, null, Math.Min(all, RoughQuestions), arguments, cancellationToken);
        var weights = await FitSentencesAsync(options, first, rough, arguments, cancellationToken);
        return (weights, await FitShortAnswersAsync(options, weights, rough, all, arguments, cancellationToken));
    }

    private static async Task<(IReadOnlyList<EvidenceSample> Evidence, SupportTrees Support)> FitSupportAsync(
        EngineOptions options, AnswerWeights weights, SpanWeights spans, ParseResult arguments, CancellationToken cancellationToken)
    {
        var ranked = Calibration(arguments).Where(set => !File.Exists(Path.Combine(set.Folder, RamDocsReader.FileName))).ToList();
        var rankers = ranked.Count == 0 ? null : await FoldRankers.FitAsync(options.General.Models!, ranked, cancellationToken);
        var sampled = await SampleAsync(() => new EvidenceSampler(options, weights, spans, rankers), EvidenceWorks(arguments, cancellationToken), cancellationToken);
        var evidence = SpanMeasures.Fill(sampled, spans);
        FitReport.ShortAnswers("as shipped", evidence.Where(e => e.Weight > 0), spans);
        FitReport.Support(evidence, SupportFit.CrossFit(evidence, Seed));
        return (evidence, SupportFit.Fit(evidence, Seed));
    }

    // What is rounded in the file is rounded here too.
    private static async Task<SpanWeights> FitShortAnswersAsync(
        EngineOptions options, AnswerWeights weights, SpanWeights? spans, int questions, ParseResult arguments, CancellationToken cancellationToken) =>
        SpanWeights.Unpack(new SpanWeights(SpanFit.Fit(
            await SampleAsync(() => new EvidenceSampler(options, weights, spans), ShortAnswerWorks(questions, arguments, cancellationToken), cancellationToken), Seed)).Pack());

    private static async Task<SpanWeights> FitJoinAsync(
        EngineOptions options, AnswerWeights weights, SpanWeights spans, ParseResult arguments, CancellationToken cancellationToken)
    {
        var samples = await SampleAsync(
            () => new EvidenceSampler(options, weights, spans), JoinWorks(arguments, cancellationToken), cancellationToken);
        FitReport.ShortAnswers("log-linear alone", samples, spans);
        spans = spans.With(JoinFit.Fit(samples, spans, Seed));
        FitReport.ShortAnswers("joined with the reader, on what the join was fitted on", samples, spans);
        return spans;
    }

    private static async Task<AnswerWeights> FitSentencesAsync(
        EngineOptions options, AnswerWeights before, SpanWeights? spans, ParseResult arguments, CancellationToken cancellationToken)
    {
        var sentences = await SampleSentencesAsync(new AnswerSampler(options, before, spans), arguments, cancellationToken);
        var weights = AnswerFit.Sentences(sentences, Seed);
        FitReport.Sentences(sentences, weights);
        return new AnswerWeights { Sentence = weights, Support = before.Support };
    }

    private static async Task<List<AnswerSample>> SampleSentencesAsync(AnswerSampler sampler, ParseResult arguments, CancellationToken cancellationToken)
    {
        var samples = new List<AnswerSample>();
        foreach (var file in arguments.GetRequiredValue(Squad).Concat(arguments.GetValue(Reviews) ?? []))
        {
            samples.AddRange(await sampler.OfSquadAsync(file.FullName, set => Share(set, arguments.GetValue(SpanQuestions)).ForSentences.Take(arguments.GetValue(Questions)), cancellationToken));
        }

        foreach (var (folder, split) in Calibration(arguments))
        {
            samples.AddRange(await sampler.OfSetAsync(folder, split, cancellationToken));
        }

        foreach (var folder in arguments.GetValue(Folders) ?? [])
        {
            samples.AddRange(await sampler.OfFolderAsync(folder.FullName, arguments.GetValue(FolderWeight), cancellationToken));
        }

        return samples;
    }

    // Each set has an index of its own, so that they can be asked side by side; the order of the samples stays.
    private static async Task<IReadOnlyList<EvidenceSample>> SampleAsync(
        Func<EvidenceSampler> start, IEnumerable<Func<EvidenceSampler, Task>> works, CancellationToken cancellationToken)
    {
        var list = works.ToList();
        var samples = new IReadOnlyList<EvidenceSample>[list.Count];
        await Parallel.ForAsync(0, list.Count, cancellationToken, async (i, _) =>
        {
            var sampler = start();
            await list[i](sampler);
            samples[i] = sampler.Samples;
        });
        return [.. samples.SelectMany(s => s)];
    }

    // The questions that sentences are chosen by are left out: their sentences were learned, and so are better than they will be elsewhere.
    private static IEnumerable<Func<EvidenceSampler, Task>> ShortAnswerWorks(int questions, ParseResult arguments, CancellationToken cancellationToken) =>
        SquadFiles(arguments).Select(Func<EvidenceSampler, Task> (file) => s =>
            s.AddShortAnswersAsync(file.Name, set => Share(set, questions).ForShortAnswers, cancellationToken));

    // The questions that silence is learned on are left out, so that the engine is as sure of its short answers there as it will be elsewhere.
    private static IEnumerable<Func<EvidenceSampler, Task>> JoinWorks(ParseResult arguments, CancellationToken cancellationToken) =>
        SquadFiles(arguments).Select(Func<EvidenceSampler, Task> (file) => s =>
            s.AddShortAnswersAsync(file.Name, set => Share(set, arguments.GetValue(SpanQuestions)).Unseen.Skip(file.Decides ? arguments.GetValue(Questions) : 0), cancellationToken));

    private static IEnumerable<(string Name, bool Decides)> SquadFiles(ParseResult arguments) =>
        [.. arguments.GetRequiredValue(Squad).Select(f => (f.FullName, true)), .. (arguments.GetValue(Reviews) ?? []).Select(f => (f.FullName, false))];

    private static SquadQuestions Share(EvalSet set, int learned) => new(set, learned, new Random(Seed));

    private static IEnumerable<Func<EvidenceSampler, Task>> EvidenceWorks(ParseResult arguments, CancellationToken cancellationToken)
    {
        var questions = arguments.GetValue(Questions);
        foreach (var file in arguments.GetRequiredValue(Squad))
        {
            yield return s => s.AddSquadAsync(file.FullName, set => Share(set, arguments.GetValue(SpanQuestions)).Unseen.Take(questions), Seed, cancellationToken);
        }

        foreach (var folder in arguments.GetValue(Folders) ?? [])
        {
            yield return s => s.AddFolderAsync(folder.FullName, arguments.GetValue(FolderWeight), cancellationToken);
            yield return s => s.AddForeignAsync(folder.FullName, arguments.GetRequiredValue(Squad)[0].FullName, questions, Seed, cancellationToken);
        }

        foreach (var folder in arguments.GetValue(NearMisses) ?? [])
        {
            yield return s => s.AddFolderAsync(folder.FullName, 1, cancellationToken, EvidenceSampler.Near);
        }

        foreach (var (folder, split) in Calibration(arguments))
        {
            yield return s => s.AddSetAsync(folder, split, 1, cancellationToken);
            yield return s => s.AddOwnParagraphsAsync(folder, split, 1, cancellationToken);
        }
    }

    private static IEnumerable<(string Folder, string Split)> Calibration(ParseResult arguments) => (arguments.GetValue(Sets) ?? []).Select(set =>
        set.Split('=') is [var folder, var split] ? (folder, split) : throw new ArgumentException($"--calibrate is '{set}'; write DATASET_DIR=SPLIT_FILE.", nameof(arguments)));
}
