using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Evaluation;
using NewsQA.Retrieval;

namespace NewsQA.Training.Answers;

/// <summary>Asks the engine questions with known answers and keeps what it measures of the sentences that it would choose from.</summary>
/// <param name="options">The engine's options; each set gets an index of its own in a temporary folder.</param>
internal sealed class AnswerSampler(EngineOptions options)
{
    private const int Passages = 10;

    /// <summary>Samples of SQuAD's JSON: each question once as it is, and once with its own paragraph left out, so that nothing answers it.</summary>
    public async Task<List<AnswerSample>> OfSquadAsync(string file, int questions, int seed, CancellationToken cancellationToken)
    {
        var set = SquadReader.Read(file);
        var order = new Random(seed);
        var samples = new List<AnswerSample>();
        await using var run = await Run.StartAsync(options, cancellationToken);
        var ids = await EvalLoader.LoadAsync(set, run.Parts.Index, run.Parts.Encoder, progress: null, cancellationToken);
        foreach (var query in set.Queries.Where(q => q.IsAnswerable).OrderBy(_ => order.Next()).Take(questions))
        {
            var question = QuestionReader.Read(query.Text, filters: null, asOf: null, "question");
            var hits = await run.Parts.Retriever.RetrieveAsync(question, 2 * Passages, cancellationToken);
            bool IsOwn(Hit hit) => query.Relevant.ContainsKey(ids[hit.Article.Id]);
            bool Answers(ScoredSentence s) => IsOwn(s.Sentence.Hit) && query.Answers.Any(a => s.Sentence.Text.Contains(a, StringComparison.Ordinal));
            var others = hits.Where(h => !IsOwn(h)).Take(Passages).Select((h, i) => h with { Rank = i + 1 }).ToList();
            samples.Add(await run.SampleAsync(set.Name, question, [.. hits.Take(Passages)], Answers, isAnswerable: true, weight: 1, cancellationToken));
            samples.Add(await run.SampleAsync(set.Name, question, others, _ => false, isAnswerable: false, weight: 1, cancellationToken));
        }

        return samples;
    }

    /// <summary>Samples of the <c>dev</c> half of a folder of articles with <c>questions.jsonl</c>.</summary>
    public async Task<List<AnswerSample>> OfFolderAsync(string folder, double weight, CancellationToken cancellationToken)
    {
        var samples = new List<AnswerSample>();
        await using var run = await Run.StartAsync(options, cancellationToken);
        await run.Parts.Pipeline.IngestAsync([folder], GivenMetadata.None, progress: null, cancellationToken);
        foreach (var query in QuestionsFile.Read(Path.Combine(folder, QuestionsFile.Name), "dev"))
        {
            var question = QuestionReader.Read(query.Text, filters: null, asOf: null, "question");
            var hits = await run.Parts.Retriever.RetrieveAsync(question, Passages, cancellationToken);
            bool Answers(ScoredSentence s) =>
                query.Answers.Any(a => s.Sentence.Text.Contains(a, StringComparison.OrdinalIgnoreCase))
                && (query.Answers.Count > 1 || query.Relevant.Keys.Any(o => s.Sentence.Article.Origin.EndsWith(o, StringComparison.Ordinal)));
            samples.Add(await run.SampleAsync(Path.GetFileName(folder), question, hits, Answers, query.IsAnswerable, weight, cancellationToken));
        }

        return samples;
    }

    private sealed class Run(EngineParts parts, DirectoryInfo folder) : IAsyncDisposable
    {
        private readonly SentenceScorer _scorer = new(parts.Index, parts.Encoder, AnswerWeights.Default);

        public EngineParts Parts => parts;

        public static async Task<Run> StartAsync(EngineOptions options, CancellationToken cancellationToken)
        {
            var folder = Directory.CreateTempSubdirectory("newsqa-fit-");
            return new Run(await EngineParts.OpenAsync(options.At(folder.FullName), forReindex: false, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken), folder);
        }

        public async Task<AnswerSample> SampleAsync(
            string set, Question question, IReadOnlyList<Hit> hits, Func<ScoredSentence, bool> answers, bool isAnswerable, double weight, CancellationToken cancellationToken)
        {
            var scored = await _scorer.ScoreAsync(question, hits, cancellationToken);
            return new AnswerSample(
                set,
                [.. scored.Sentences.Select(s => s.Features)],
                [.. scored.Sentences.Select(answers)],
                [.. scored.Sentences.Select(s => SupportMeasurer.Measure(scored.Profile, s))],
                isAnswerable,
                weight);
        }

        public async ValueTask DisposeAsync()
        {
            await parts.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
