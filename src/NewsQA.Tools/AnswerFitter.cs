using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>Makes a compact answer that fits. What bears a disagreement or the short answer goes in first: the other side must not be what is left out.</summary>
/// <param name="answer">The answer.</param>
/// <param name="characters">How long it may be, as JSON.</param>
internal sealed class AnswerFitter(AskResponse answer, int characters)
{
    // Room for the names of the object's own fields, the short answer and the note.
    private const int Envelope = 700;

    private readonly SizeBudget budget = new(characters - Envelope);
    private readonly HashSet<int> kept = [];

    public ToolAnswer Fit()
    {
        var citations = answer.Citations.OrderBy(c => !Needed().Contains(c.Id)).ThenBy(c => c.Id).Select(Compact).Where(Takes).OrderBy(c => c.Id).ToList();
        kept.UnionWith(citations.Select(c => c.Id));
        var left = answer.Citations.Count - citations.Count;
        return new ToolAnswer
        {
            Status = answer.Status,
            Reason = answer.Reason,
            IsWeak = answer is { Status: AnswerStatus.Answered, IsWeak: true } ? true : null,
            Message = answer.Status == AnswerStatus.NoAnswer ? SizeBudget.Cut(answer.Answer, 300) : answer.IsWeak ? AskResponse.WeakNotice : null,
            ShortAnswer = answer.ShortAnswer is { } s && kept.Contains(s.Citation) && s.Text.Length <= 200 ? new ToolShortAnswer(s.Text, s.Citation) : null,
            Citations = SizeBudget.Some(citations),
            Conflicts = SizeBudget.Some([.. answer.Conflicts.Select(Kept).Where(c => c.Claims.Count > 1 && budget.Takes(c))]),
            Timeline = SizeBudget.Some([.. (answer.Timeline ?? []).Select(t => new ToolEvent(t.Date, Kept(t.Citations))).Where(t => t.Citations.Count > 0 && budget.Takes(t))]),
            NewestArticle = answer.NewestArticle?.Date,
            Note = left == 0 ? null : $"{left} more quotes did not fit; ask a narrower question, or set sources or dates, to see them.",
        };
    }

    private HashSet<int> Needed() =>
        [.. answer.Conflicts.SelectMany(c => c.Claims).SelectMany(c => c.Citations.Take(1)), .. answer.ShortAnswer is { } s ? [s.Citation] : Array.Empty<int>()];

    private bool Takes(ToolCitation citation) => budget.Takes(citation);

    private ToolCitation Compact(Citation c)
    {
        var quote = SizeBudget.Fit(c.Quote, characters / 4);
        var published = c.PublishedAt?.Date;
        return new ToolCitation(c.Id, quote, SizeBudget.Name(c.Source), published, SizeBudget.Name(c.Title), SizeBudget.Name(c.Url), c.ArticleId, c.Revision, c.Start, c.Start + quote.Length)
        {
            EventDate = answer.Statements.FirstOrDefault(s => s.Citations.Contains(c.Id))?.Event?.Date,
            AttributedTo = SizeBudget.Name(c.AttributedTo),
            Speaker = SizeBudget.Name(c.Speaker),
            AlsoReportedBy = SizeBudget.Some([.. c.AlsoReportedBy.Select(a => SizeBudget.Name(a.Source)).OfType<string>().Distinct(StringComparer.Ordinal).Take(5)]),
        };
    }

    private ToolConflict Kept(Conflict conflict) => new(
        conflict.About,
        conflict.Kind,
        [.. conflict.Claims.Select(c => new ToolClaim(c.Value, c.Event?.Date ?? c.EventWords, c.PublishedAt?.Date, Kept(c.Citations))).Where(c => c.Citations.Count > 0)]);

    private List<int> Kept(IReadOnlyList<int> citations) => [.. citations.Where(kept.Contains)];
}
