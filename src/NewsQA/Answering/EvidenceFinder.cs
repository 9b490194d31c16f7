using NewsQA.Answering.Spans;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Gathers what the passages found say to a question: sentences, statements, the short answer, and how well it is supported. Thread-safe.</summary>
internal sealed class EvidenceFinder(INewsIndex index, ISentenceEncoder encoder, AnswerWeights weights, SpanWeights spans, AnswerOptions options)
{
    private readonly SentenceScorer _scorer = new(index, encoder, weights);

    /// <summary>Gathers it.</summary>
    public async Task<Evidence> FindAsync(Question question, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var scored = await _scorer.ScoreAsync(question, hits, cancellationToken);
        if (scored.Sentences.Count == 0)
        {
            return new Evidence(scored, [], [], null, []);
        }

        var chosen = StatementSelector.Choose(scored.Sentences, options);
        var quotes = StatementQuote.Of(chosen, options.MaxStatementWords);
        var span = SpanFinder.Find(scored.Profile, [.. quotes.Select(q => q.Source)], spans);
        return new Evidence(scored, chosen, quotes, span, SupportMeasurer.Measure(scored, hits, span));
    }
}
