using System.Collections.Concurrent;
using NewsQA.Answering;
using NewsQA.Answering.Copies;
using NewsQA.Answering.Spans;
using NewsQA.Evaluation;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Training.Answers;

/// <summary>Asks an index questions and keeps what the engine measures on the way to an answer.</summary>
/// <param name="engine">The engine with its articles.</param>
/// <param name="weights">The weights that choose sentences.</param>
/// <param name="spans">What tells good short answers; null before that was fitted.</param>
internal sealed class AnswerRun(ScratchEngine engine, AnswerWeights weights, SpanWeights? spans)
{
    // Four articles of evidence may hold that many of the first passages.
    private const int MostLeftOut = 60;
    private readonly ConcurrentDictionary<RankingModel, PassageRetriever> _others = new();
    private readonly int _passages = EvidenceFinder.HitsNeeded(engine.Options.Answers);
    private readonly SentenceScorer _scorer = new(engine.Parts.Index, engine.Parts.Encoder, weights, spans);
    private readonly EvidenceFinder _finder = new(engine.Parts.Index, engine.Parts.Encoder, weights, spans ?? new SpanWeights(new float[SpanWeights.Slots]), engine.Options.Answers);

    /// <summary>Reads a question as the engine would.</summary>
    public static Question Read(EvalQuery query) => QuestionReader.Read(query.Text, filters: null, query.AsOf, "question");

    /// <summary>The passages that the engine would read.</summary>
    public Task<IReadOnlyList<Hit>> HitsAsync(Question question, CancellationToken cancellationToken) => HitsAsync(question, ranking: null, cancellationToken);

    /// <summary>The passages that the engine would read with another learned order; null for its own.</summary>
    public Task<IReadOnlyList<Hit>> HitsAsync(Question question, RankingModel? ranking, CancellationToken cancellationToken) =>
        (ranking is null ? engine.Parts.Retriever : _others.GetOrAdd(ranking, Other)).RetrieveAsync(question, _passages, cancellationToken);

    /// <summary>The passages that the engine would read if some were not there.</summary>
    public async Task<IReadOnlyList<Hit>> HitsAsync(Question question, Func<Hit, bool> isLeftOut, CancellationToken cancellationToken)
    {
        var hits = await engine.Parts.Retriever.RetrieveAsync(question, _passages + MostLeftOut, cancellationToken);
        return [.. hits.Where(h => !isLeftOut(h)).Take(_passages).Select((h, i) => h with { Rank = i + 1 })];
    }

    /// <summary>Samples the sentences.</summary>
    public async Task<AnswerSample> SentencesAsync(
        string set, Question question, IReadOnlyList<Hit> hits, Func<ScoredSentence, bool> answers, double weight, CancellationToken cancellationToken)
    {
        var scored = await _scorer.ScoreAsync(question, LeadPassages.With(hits, engine.Options.Answers.PassagesRead), cancellationToken);
        return new AnswerSample(set, [.. scored.Sentences.Select(s => s.Features)], [.. scored.Sentences.Select(answers)], weight);
    }

    /// <summary>Samples the evidence; null when no passage was found at all.</summary>
    public async Task<EvidenceSample?> EvidenceAsync(
        string set, Question question, IReadOnlyList<Hit> hits, IReadOnlyList<string> answers, bool isAnswerable, double weight, CancellationToken cancellationToken)
    {
        question = await engine.Parts.Retriever.UnderstandAsync(question, cancellationToken);
        var evidence = await _finder.FindAsync(NameCase.Restore(question, hits), hits, new CopyFinder(), cancellationToken);
        return evidence.Support.Length == 0 ? null
            : new EvidenceSample(set, evidence.Profile, [.. evidence.Quotes.Select(q => q.Source)], answers, evidence.Support, isAnswerable, weight);
    }

    private PassageRetriever Other(RankingModel ranking) => new(engine.Parts.Index, engine.Parts.Encoder, engine.Options.Retrieval) { Ranking = ranking };
}
