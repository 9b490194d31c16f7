using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>Asks the engine questions with known answers and keeps the sentences that it would choose from.</summary>
/// <param name="options">The engine's options; each set gets an index of its own in a temporary folder.</param>
internal sealed class AnswerSampler(EngineOptions options)
{
    /// <summary>Samples of SQuAD's JSON.</summary>
    public async Task<List<AnswerSample>> OfSquadAsync(string file, int questions, int seed, CancellationToken cancellationToken)
    {
        var set = SquadReader.Read(file);
        var order = new Random(seed);
        var samples = new List<AnswerSample>();
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var ids = await EvalLoader.LoadAsync(set, engine.Parts.Index, engine.Parts.Encoder, progress: null, cancellationToken);
        var run = new AnswerRun(engine, AnswerWeights.Default);
        foreach (var query in set.Queries.Where(q => q.IsAnswerable).OrderBy(_ => order.Next()).Take(questions))
        {
            var question = AnswerRun.Read(query);
            var hits = await run.HitsAsync(question, cancellationToken);
            bool Answers(ScoredSentence s) =>
                query.Relevant.ContainsKey(ids[s.Sentence.Article.Id]) && query.Answers.Any(a => s.Sentence.Text.Contains(a, StringComparison.Ordinal));
            samples.Add(await run.SentencesAsync(set.Name, question, hits, Answers, weight: 1, cancellationToken));
        }

        return samples;
    }

    /// <summary>Samples of the <c>dev</c> half of a folder of articles with <c>questions.jsonl</c>.</summary>
    public async Task<List<AnswerSample>> OfFolderAsync(string folder, double weight, CancellationToken cancellationToken)
    {
        var samples = new List<AnswerSample>();
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        await engine.Parts.Pipeline.IngestAsync([folder], GivenMetadata.None, progress: null, cancellationToken);
        var run = new AnswerRun(engine, AnswerWeights.Default);
        foreach (var query in QuestionsFile.Read(Path.Combine(folder, QuestionsFile.Name), "dev").Where(q => q.IsAnswerable))
        {
            var question = AnswerRun.Read(query);
            var hits = await run.HitsAsync(question, cancellationToken);
            bool Answers(ScoredSentence s) =>
                query.Answers.Any(a => s.Sentence.Text.Contains(a, StringComparison.OrdinalIgnoreCase))
                && (query.Answers.Count > 1 || query.Relevant.Keys.Any(o => s.Sentence.Article.Origin.EndsWith(o, StringComparison.Ordinal)));
            samples.Add(await run.SentencesAsync(Path.GetFileName(folder), question, hits, Answers, weight, cancellationToken));
        }

        return samples;
    }
}
