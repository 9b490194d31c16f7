using NewsQA.Answering.Copies;
using NewsQA.Answering.Spans;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Gathers what the passages found say to a question: sentences, statements, the short answer, and how well it is supported. Thread-safe.</summary>
internal sealed class EvidenceFinder(INewsIndex index, ISentenceEncoder encoder, AnswerWeights weights, SpanWeights spans, AnswerOptions options)
{
    // Chosen on the dev halves: of the questions whose short answer stands in a further quote, this puts a right one first for 27 more than it puts a right one back (3 of the sample's, 9 of MultiHop-RAG's that
    // ask for one thing, 15 of the SQuAD part's).
    private const double LeadingShare = 0.35;
    private const double LeadingGap = 1;

    private readonly SentenceScorer _scorer = new(index, encoder, weights, spans);

    /// <summary>How many hits are needed to choose from.</summary>
    public static int HitsNeeded(AnswerOptions options) => 2 * options.PassagesRead;

    /// <summary>Gathers it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hits">The passages found, <see cref="HitsNeeded"/> of them where there are so many.</param>
    /// <param name="copies">Tells which articles are copies of one story.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Evidence> FindAsync(Question question, IReadOnlyList<Hit> hits, CopyFinder copies, CancellationToken cancellationToken)
    {
        var read = LeadPassages.With(hits, options.PassagesRead);
        var scored = NationsApart.Keep(await _scorer.ScoreAsync(question, read, cancellationToken));
        if (scored.Sentences.Count == 0)
        {
            return new Evidence(scored, [], [], null, []);
        }

        var chosen = CopyMerger.Merge(EntitySpread.Apply(StatementSelector.Choose(scored.Sentences, options), scored, options), copies);
        var quotes = StatementQuote.Of(chosen, options.MaxStatementWords);
        var span = ShortAnswer(scored.Profile, quotes, cancellationToken);
        var support = SupportMeasurer.Measure(scored, read, span);
        if (span is { Source: > 0 } && Leads(scored.Profile, span, chosen[0].Lead.Score - chosen[span.Source].Lead.Score))
        {
            (chosen, quotes, span) = (First(chosen, span.Source), First(quotes, span.Source), span with { Source = 0 });
        }

        var kept = ToThePoint.Kept(scored.Profile, quotes, span);
        span = span is null ? null : span with { Source = kept.Index().First(k => k.Item == span.Source).Index };
        return new Evidence(scored, [.. kept.Select(i => chosen[i])], [.. kept.Select(i => quotes[i])], span, support);
    }

    // Who holds an office is told beside it, so surely that the quote goes first; else the quote of a likely short answer does where its sentence is nearly as good as the best. Further back, or where an amount
    // or a time is asked for, the best sentence is the better first one more often than not.
    private static bool Leads(QuestionProfile profile, FoundSpan span, double gap) =>
        profile.Kind.Role is { IsOffice: true } || (!profile.Kind.IsStrict && span.Probability >= LeadingShare && gap < LeadingGap);

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> items, int number) => [items[number], .. items.Where((_, i) => i != number)];

    // What is quoted for one more value, though it lies further back, gives no short answer.
    private FoundSpan? ShortAnswer(QuestionProfile profile, IReadOnlyList<StatementQuote> quotes, CancellationToken cancellationToken)
    {
        var near = quotes.Index().Where(q => q.Item.Source.Gap <= options.MaxScoreGap).ToList();
        return SpanFinder.Find(profile, near.ConvertAll(q => q.Item.Source), spans, cancellationToken) is { } found ? found with { Source = near[found.Source].Index } : null;
    }
}
