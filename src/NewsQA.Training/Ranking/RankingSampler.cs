using NewsQA.Embedding;
using NewsQA.Evaluation;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Training.Ranking;

/// <summary>Asks questions with known evidence and keeps what the engine measures of the candidates.</summary>
/// <param name="models">The folder that holds <c>manifest.json</c>.</param>
/// <param name="options">How candidates are found.</param>
internal sealed class RankingSampler(string models, RetrievalOptions options)
{
    /// <summary>Samples of one half of a set; questions of which no candidate holds anything teach nothing and are kept for the figures alone.</summary>
    /// <param name="folder">The set.</param>
    /// <param name="split"><c>FILE:dev</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<List<RankingSample>> SampleAsync(string folder, string? split, CancellationToken cancellationToken)
    {
        var set = EvalSets.Read(folder);
        using var encoder = SentenceModels.Load(models);
        var data = Directory.CreateTempSubdirectory("newsqa-fit-");
        try
        {
            await using var index = await SqliteNewsIndex.OpenAsync(Path.Combine(data.FullName, SqliteNewsIndex.FileName), encoder.Space, new IndexOptions(), cancellationToken: cancellationToken);
            var ids = await EvalLoader.LoadAsync(set, index, encoder, progress: null, cancellationToken);
            return await SampleAsync(set, split, index, encoder, ids, cancellationToken);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private async Task<List<RankingSample>> SampleAsync(
        EvalSet set, string? split, INewsIndex index, ISentenceEncoder encoder, IReadOnlyDictionary<string, string> ids, CancellationToken cancellationToken)
    {
        var understanding = new QuestionUnderstanding(index, options);
        var finder = new CandidateFinder(index, encoder, options);
        var ranker = new LearnedRanker(index, options.DenseWeight > 0 ? encoder : null, withSentences: true);
        var samples = new List<RankingSample>();
        foreach (var query in EvalSplit.Apply(set, split).Queries.Where(q => q.Relevant.Count + q.Facts.Count > 0))
        {
            var read = QuestionReader.Read(query.Text, filters: null, query.AsOf ?? set.NewestDate, "question");
            var question = await understanding.CompleteAsync(read, cancellationToken);
            var found = await finder.FindAsync(question, question.Reading!, cancellationToken);
            var ranked = await ranker.ScoreAsync(question, question.Reading!, found.Ranked, RankingModel.Default, cancellationToken);
            samples.Add(new RankingSample(set.Name, query.Text, ranked, [.. ranked.Select(r => Found(r.Candidate, query, ids))], Math.Max(1, query.Facts.Count)) { Group = query.Own ?? query.Id });
        }

        return samples;
    }

    private static IReadOnlyCollection<int> Found(Candidate candidate, EvalQuery query, IReadOnlyDictionary<string, string> ids) =>
        query.Facts.Count > 0 ? FactMatcher.Find(candidate.Passage.Span.Of(candidate.Article.Text), query.Facts)
            : query.Relevant.ContainsKey(ids[candidate.Article.Id]) ? [0] : [];
}
