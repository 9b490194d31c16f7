using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval.Ranking;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval;

/// <summary>Finds the passages that bear on a question: candidates by words and by meaning, put in order by what was learned. Thread-safe.</summary>
/// <param name="index">Where to look.</param>
/// <param name="encoder">Embeds the question.</param>
/// <param name="options">How to rank.</param>
/// <param name="reranker">Judges the first passages anew; null for none.</param>
public sealed class PassageRetriever(INewsIndex index, ISentenceEncoder encoder, RetrievalOptions options, IReranker? reranker = null)
{
    // What a cross-encoder reads in the time that a question may take.
    private const int Reranked = 20;

    // So many are looked at before the first are given, whoever asks for fewer: what was repeated makes room for what follows.
    private const int LeastRead = Reranked;

    private readonly QuestionUnderstanding _understanding = new(index, options);
    private readonly CandidateFinder _finder = new(index, encoder, options);
    private readonly LearnedRanker _ranker = new(index, options.DenseWeight > 0 ? encoder : null, !options.Without.HasFlag(RetrievalStages.Sentences));

    /// <summary>The learned order; null for the shipped one. Training asks with one that never saw the question.</summary>
    internal RankingModel? Ranking { get; init; }

    // With vectors alone there is nothing to learn from.
    private bool IsRanked => options.DenseWeight < 1 && !options.Without.HasFlag(RetrievalStages.Ranker);

    /// <summary>Reads out of a question what the index is needed for: outlets, times, clauses. <see cref="RetrieveAsync"/> does so itself; a caller who shows how a question was read does so before.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The question with all that it says; the same when that was done.</returns>
    public Task<Question> UnderstandAsync(Question question, CancellationToken cancellationToken = default) => _understanding.CompleteAsync(question, cancellationToken);

    /// <summary>Finds passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">At most this many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The passages, best first; ties by <see cref="Passages.Passage.Order"/>.</returns>
    public async Task<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        question = await UnderstandAsync(question, cancellationToken);
        var found = await _finder.FindAsync(question, question.Reading!, cancellationToken);
        var read = Math.Max(top, LeastRead);
        var hits = (await OrderAsync(question, found.Ranked, cancellationToken)).Take(read).ToList();
        hits.AddRange(await RestAsync(found.Rest, read - hits.Count, cancellationToken));
        hits = [.. (await RerankAsync(question, hits, cancellationToken)).Select((hit, i) => hit with { RankWithRepeats = i + 1 })];
        var spread = IsRanked && !options.Without.HasFlag(RetrievalStages.Copies) ? await RepeatedTexts.LastAsync(index, hits, question.Reading!.Sources, cancellationToken) : hits;
        return [.. spread.Take(top).Select((hit, i) => hit with { Rank = i + 1 })];
    }

    private async Task<IEnumerable<Hit>> OrderAsync(Question question, IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        if (!IsRanked)
        {
            return candidates.OrderByDescending(c => c.Fused).ThenBy(c => c.Passage, Passage.Order).Select(c => new Hit(0, c.Passage, c.Article, c.Lexical, c.Dense, c.Fused));
        }

        var ranked = await _ranker.ScoreAsync(question, question.Reading!, candidates, Ranking ?? RankingModel.Default, cancellationToken);
        var order = options.Without.HasFlag(RetrievalStages.Slots) ? OutletSlots.Sort(ranked) : OutletSlots.Share(ranked);
        return order.Select(r => new Hit(0, r.Candidate.Passage, r.Candidate.Article, r.Candidate.Lexical, r.Candidate.Dense, r.Candidate.Fused)
        {
            Rerank = r.Score,
            Learned = r.Score,
            Features = RankingModel.FeatureNames.Zip(r.Features).ToDictionary(f => f.First, f => (double)f.Second, StringComparer.Ordinal),
        });
    }

    // Asked for more than the ranker reads: the rest as fused.
    private async Task<IEnumerable<Hit>> RestAsync(IReadOnlyList<FusedPassage> rest, int wanted, CancellationToken cancellationToken)
    {
        var passages = rest.Take(Math.Max(0, wanted)).ToList();
        var articles = await index.GetArticlesAsync([.. passages.Select(p => new ArticleKey(p.Passage.ArticleId, p.Passage.Revision))], cancellationToken);
        return passages.Zip(articles).Where(p => p.Second is not null).Select(p => new Hit(0, p.First.Passage, p.Second!, p.First.Lexical, p.First.Dense, p.First.Fused));
    }

    private async Task<IReadOnlyList<Hit>> RerankAsync(Question question, List<Hit> hits, CancellationToken cancellationToken)
    {
        if (reranker is null || hits.Count == 0)
        {
            return hits;
        }

        var first = hits.Take(Reranked).ToList();
        var scores = await reranker.ScoreAsync(question, first, cancellationToken);
        return [.. first.Zip(scores, (hit, score) => hit with { Rerank = score }).OrderByDescending(h => h.Rerank).ThenBy(h => h.Passage, Passage.Order), .. hits.Skip(Reranked)];
    }
}
