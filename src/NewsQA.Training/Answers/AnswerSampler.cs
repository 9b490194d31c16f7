using NewsQA.Answering;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Evaluation;

namespace NewsQA.Training.Answers;

/// <summary>Asks the engine questions with known answers and keeps the sentences that it would choose from.</summary>
/// <param name="options">The engine's options; each set gets an index of its own in a temporary folder.</param>
/// <param name="weights">The weights that choose the sentences to be read for short answers.</param>
/// <param name="spans">What tells good short answers; null before that was fitted.</param>
internal sealed class AnswerSampler(EngineOptions options, AnswerWeights weights, SpanWeights? spans)
{
    /// <summary>Samples of SQuAD's JSON.</summary>
    public Task<List<AnswerSample>> OfSquadAsync(string file, Func<EvalSet, IEnumerable<EvalQuery>> choose, CancellationToken cancellationToken)
    {
        var set = SquadReader.Read(file);
        return OfSetAsync(set, choose(set), cancellationToken);
    }

    /// <summary>Samples of the <c>dev</c> half of an evaluation set; none of one whose questions have no paragraph of their own that holds the answer.</summary>
    public async Task<List<AnswerSample>> OfSetAsync(string folder, string split, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(folder, RamDocsReader.FileName)))
        {
            return [];
        }

        var set = EvalSets.Read(folder);
        var queries = EvalSplit.Apply(set, split + ":dev").Queries.Where(q => q.IsAnswerable && q.Own is not null).ToList();
        return queries.Count == 0 ? [] : await OfSetAsync(set, queries, cancellationToken);
    }

    private async Task<List<AnswerSample>> OfSetAsync(EvalSet set, IEnumerable<EvalQuery> queries, CancellationToken cancellationToken)
    {
        var samples = new List<AnswerSample>();
        await using var engine = await ScratchEngine.StartAsync(options, cancellationToken);
        var ids = await EvalLoader.LoadAsync(set, engine.Parts.Index, engine.Parts.Encoder, progress: null, cancellationToken);
        var run = new AnswerRun(engine, weights, spans);
        foreach (var query in queries)
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
        var run = new AnswerRun(engine, weights, spans);
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
