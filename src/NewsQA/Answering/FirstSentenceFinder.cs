using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>
/// Looks which sentence answers a question best, for a fifth of what an answer costs: none is read for a short answer, no articles are compared, and how likely it answers is not asked. For questions of which it
/// is known that a sentence answers them. Thread-safe.
/// </summary>
/// <param name="index">Where articles and statistics are.</param>
/// <param name="retriever">Finds passages.</param>
/// <param name="encoder">Embeds sentences.</param>
internal sealed class FirstSentenceFinder(INewsIndex index, PassageRetriever retriever, ISentenceEncoder encoder)
{
    // The sentence is in the first few passages, or it is not the answer.
    private const int PassagesRead = 3;

    private readonly SentenceScorer _scorer = new(index, encoder, AnswerWeights.Default, spans: null);

    /// <summary>The best sentence; null where nothing is found, or where it names nobody in the office asked for, so that there would be no answer.</summary>
    public async Task<CandidateSentence?> FindAsync(Question question, CancellationToken cancellationToken)
    {
        question = await retriever.UnderstandAsync(question, cancellationToken);
        var hits = await retriever.RetrieveAsync(question, 2 * PassagesRead, cancellationToken);
        var scored = NationsApart.Keep(await _scorer.ScoreAsync(question, LeadPassages.With(hits, PassagesRead), cancellationToken));
        return scored.Sentences is [var first, ..] && !AnswerGate.LacksHolder(scored.Profile, [(first.Sentence.Text, SentenceMeasurer.Around(first.Sentence))]) ? first.Sentence : null;
    }
}
