using System.Runtime.CompilerServices;
using NewsQA.Answering.Conflicts;
using NewsQA.Answering.Copies;
using NewsQA.Answering.Spans;
using NewsQA.Answering.Timelines;
using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Answers a question from the passages found for it: chooses sentences, decides whether they suffice, and verifies every quote. Thread-safe.</summary>
/// <param name="index">Where articles and statistics are.</param>
/// <param name="retriever">Finds passages.</param>
/// <param name="encoder">Embeds sentences.</param>
/// <param name="options">How to choose.</param>
public sealed class Answerer(INewsIndex index, PassageRetriever retriever, ISentenceEncoder encoder, AnswerOptions options)
{
    private readonly AnswerWeights _weights = AnswerWeights.Default;
    private readonly EvidenceFinder _finder = new(index, encoder, AnswerWeights.Default, SpanWeights.Default, options);

    /// <summary>Answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">How many passages to show beside the answer, 0 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The response, every quote in it verified.</returns>
    public Task<AskResponse> AnswerAsync(Question question, int top, CancellationToken cancellationToken = default) =>
        StreamAsync(question, top, cancellationToken).WholeAsync(cancellationToken);

    /// <summary>Answers stage by stage: what is certain is told before the next stage begins, and nothing unverified is.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">How many passages to show beside the answer, 0 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The parts of the answer, in order; the last is the whole.</returns>
    public async IAsyncEnumerable<AskEvent> StreamAsync(Question question, int top, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var clock = new StageClock();
        question = await retriever.UnderstandAsync(question, cancellationToken);
        yield return new AskUnderstoodEvent(question.Understood);

        var hits = await retriever.RetrieveAsync(question, Math.Max(top, EvidenceFinder.HitsNeeded(options)), cancellationToken);
        clock.Mark("retrieve");
        List<PassageHit> passages = [.. hits.Take(top).Select(PassageHits.Of)];
        yield return new AskPassagesEvent(passages);

        var copies = new CopyFinder();
        var evidence = await _finder.FindAsync(NameCase.Restore(question, hits), hits, copies, cancellationToken);
        var reason = await ReasonForSilenceAsync(question, evidence, cancellationToken);
        clock.Mark("choose");

        var draft = Draft(question, evidence, reason, copies);
        draft = ConflictStage.Add(draft, evidence.Scored, copies, options.MaxStatementWords, cancellationToken);
        draft = TimelineBuilder.Add(draft, evidence.Scored, options.MaxStatementWords);
        clock.Mark("compare");
        var verified = WithText(QuoteVerifier.Verify(draft, await StoredArticlesAsync(draft, cancellationToken)));
        clock.Mark("verify");
        foreach (var part in AskEvents.OfFindings(verified))
        {
            yield return part;
        }

        var summary = await index.GetSummaryAsync(cancellationToken);
        yield return new AskDoneEvent(verified with
        {
            Passages = passages,
            NewestArticle = summary.NewestArticle,
            IndexedArticles = summary.Articles,
            Timings = clock.Timings,
        });
    }

    private async Task<NoAnswerReason?> ReasonForSilenceAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        var reason = AnswerGate.Decide(evidence, _weights, options);
        if (reason is null || !question.IsNarrowed)
        {
            return reason;
        }

        // Is it the dates and outlets that leave it without an answer?
        var unfiltered = question with { Filter = IndexFilter.None };
        var hits = await retriever.RetrieveAsync(unfiltered, EvidenceFinder.HitsNeeded(options), cancellationToken);
        var elsewhere = await _finder.FindAsync(NameCase.Restore(unfiltered, hits), hits, new CopyFinder(), cancellationToken);
        return AnswerGate.Decide(elsewhere, _weights, options) is null ? NoAnswerReason.OutsideDates : reason;
    }

    private AskResponse Draft(Question question, Evidence evidence, NoAnswerReason? reason, CopyFinder copies)
    {
        var probability = evidence.Support.Length > 0 ? _weights.Support.Probability(evidence.Support) : 0;
        var chosen = reason is null ? evidence.Chosen : [];
        var articles = reason is null ? evidence.Scored.Sentences.Select(s => s.Sentence.Article).DistinctBy(a => a.Id, StringComparer.Ordinal).ToList() : [];
        var citations = new List<Citation>();
        var statements = new List<Statement>();
        foreach (var (number, statement) in chosen.Index())
        {
            // The best sentence has the chance that there is an answer; the others less, by their distance to it.
            var score = probability * Math.Exp(Math.Min(0, statement.Lead.Score - chosen[0].Lead.Score));
            var citation = Citations.Of(number + 1, statement, CopyMerger.Carriers(statement, articles, copies), score, evidence.Quotes[number].Span);
            citations.Add(citation);
            var sentence = statement.Lead.Sentence;
            statements.Add(new Statement(citation.Quote, [citation.Id], EventTimeReader.Read(sentence.Article, sentence.Span, sentence.Before)?.Date));
        }

        return new AskResponse
        {
            Question = question.Text,
            Understood = question.Understood,
            Status = reason is null ? AnswerStatus.Answered : AnswerStatus.NoAnswer,
            Reason = reason,
            ShortAnswer = chosen.Count > 0 ? ShortAnswerFinder.Find(evidence, options) : null,
            Confidence = Math.Round(probability, 4),
            IsWeak = reason is null && probability < options.WeakSupport,
            Answer = "",
            Statements = statements,
            Citations = citations,
        };
    }

    private async Task<IReadOnlyDictionary<(string Id, string Revision), Article>> StoredArticlesAsync(AskResponse draft, CancellationToken cancellationToken)
    {
        var keys = draft.Citations.Select(c => new ArticleKey(c.ArticleId, c.Revision)).Distinct().ToList();
        var articles = await index.GetArticlesAsync(keys, cancellationToken);
        return articles.OfType<Article>().ToDictionary(a => (a.Id, a.Revision));
    }

    // Fails closed: when no statement is left after the check, there is no answer.
    private static AskResponse WithText(AskResponse response)
    {
        if (response.Statements.Count > 0)
        {
            return response with { Answer = AnswerText.Of(response.Statements) };
        }

        var reason = response.Reason ?? NoAnswerReason.LowSupport;
        return response with { Status = AnswerStatus.NoAnswer, Reason = reason, IsWeak = false, ShortAnswer = null, Citations = [], Conflicts = [], Timeline = null, Answer = AnswerText.Of(reason) };
    }
}
