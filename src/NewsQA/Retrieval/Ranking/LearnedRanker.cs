using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>A candidate with its score.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Features">Its features, in the order of <see cref="RankingFeature"/>.</param>
/// <param name="Score">The model's score.</param>
internal sealed record RankedCandidate(Candidate Candidate, float[] Features, double Score);

/// <summary>Orders candidates by the learned model. Thread-safe.</summary>
/// <param name="index">Where frequencies are.</param>
/// <param name="encoder">Embeds sentences; null to go by words alone.</param>
/// <param name="withSentences">Whether sentences are embedded.</param>
internal sealed class LearnedRanker(INewsIndex index, ISentenceEncoder? encoder, bool withSentences)
{
    /// <summary>Measures and scores candidates.</summary>
    /// <returns>One per candidate, in their order.</returns>
    public async Task<IReadOnlyList<RankedCandidate>> ScoreAsync(
        Question question, QuestionReading reading, IReadOnlyList<Candidate> candidates, RankingModel model, CancellationToken cancellationToken)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var statistics = await index.GetTermStatisticsAsync([.. reading.Words.SelectMany(w => w.Terms)], cancellationToken);
        var measurer = new PassageMeasurer(question, reading, new QuestionTerms(reading, statistics), candidates);
        var vectors = await SentenceVectors.OfAsync(withSentences ? encoder : null, question.Text, reading, candidates, measurer.Passages, cancellationToken);
        var trees = encoder is null ? model.Lexical : model.Hybrid;
        return [.. measurer.Measure(vectors).Zip(candidates, (f, c) => new RankedCandidate(c, f, RankingModel.Score(trees, f)))];
    }
}
