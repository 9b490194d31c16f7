using System.Text.RegularExpressions;
using NewsQA.Answering.Copies;
using NewsQA.Claims.Times;
using NewsQA.Client;

namespace NewsQA.Answering.Timelines;

/// <summary>
/// For a question that asks for a course of events: what the sentences read say happened when, oldest first. Only a sentence whose own words place it in time has an entry, at the date that they mean
/// and no finer; the article's date of publication alone places nothing.
/// </summary>
internal static partial class TimelineBuilder
{
    private const int MaxEntries = 12;
    private const int MinEntries = 2;

    // How far below the best sentence one may score, in logits: an early event is told in fewer of the question's words than the outcome.
    private const double MaxScoreGap = 4;

    // Shorter ones are headings and bylines.
    private const int MinWords = 5;

    // How much of the question's names a sentence and its passage must speak of.
    private const double MinNames = 0.75;

    /// <summary>Whether a question asks for a course of events.</summary>
    public static bool Asks(string question) => Course().IsMatch(question);

    /// <summary>Adds the timeline and its citations, when the question asks for one and two events can be dated.</summary>
    /// <param name="draft">The response so far, not verified.</param>
    /// <param name="scored">All sentences read.</param>
    /// <param name="maxWords">Most words in a quote.</param>
    public static AskResponse Add(AskResponse draft, ScoredSentences scored, int maxWords)
    {
        if (draft.Status != AnswerStatus.Answered || draft.Citations.Count == 0 || !Asks(draft.Question))
        {
            return draft;
        }

        var events = Events(scored);
        if (events.Count < MinEntries)
        {
            return draft;
        }

        var citations = draft.Citations.ToList();
        var entries = events.ConvertAll(e =>
        {
            var citation = Cite(e.Sentence, citations, draft.Citations[0].Score * Math.Exp(Math.Min(0, e.Sentence.Score - scored.Sentences[0].Score)), maxWords);
            return new TimelineEntry(e.Date.Date, e.Date.Precision, e.Date.Evidence, citation.Quote, [citation.Id]);
        });
        return draft with { Timeline = entries, Citations = citations };
    }

    private static List<(ScoredSentence Sentence, PartialDate Date)> Events(ScoredSentences scored)
    {
        var events = new List<(ScoredSentence Sentence, PartialDate Date)>();
        foreach (var sentence in scored.Sentences.TakeWhile(s => s.Score >= scored.Sentences[0].Score - MaxScoreGap))
        {
            var candidate = sentence.Sentence;
            if (Coverage.Of(scored.Profile, sentence.Matches.Passage, w => w.IsName, 1) >= MinNames
                && Word.Read(candidate.Text).Count >= MinWords
                && EventTimeReader.Read(candidate.Article, candidate.Span, candidate.Before)?.Date is { } date
                && !events.Exists(e => CopyFinder.AreOne(e.Sentence.Sentence.Text, candidate.Text)))
            {
                events.Add((sentence, date));
            }
        }

        return [.. events.Take(MaxEntries).OrderBy(e => e.Date.Earliest).ThenByDescending(e => e.Date.Precision)];
    }

    private static Citation Cite(ScoredSentence sentence, List<Citation> citations, double score, int maxWords)
    {
        var candidate = sentence.Sentence;
        var cited = citations.Find(c => c.ArticleId == candidate.Article.Id && c.Revision == candidate.Article.Revision && c.Start == candidate.Span.Start && c.End == candidate.Span.End);
        if (cited is null)
        {
            cited = Citations.Of(citations.Count + 1, new ChosenStatement(sentence, candidate.Span, []), [], score, null, maxWords);
            citations.Add(cited);
        }

        return cited;
    }

    [GeneratedRegex(
        @"\b(timeline|chronology|chronological|(course|sequence|order|series|chain) of events|how (did|has|have) .{2,120} (unfold(ed)?|develop(ed)?|evolved?|come about|play(ed)? out)|what (has |have )?happened\b|what (were|are) the (main |key )?(events|steps|stages)"
        + @"|history of|events (of|in|around|since|leading|surrounding)|what led up to|step by step|so far)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Course();
}
