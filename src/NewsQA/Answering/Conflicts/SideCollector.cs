using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Collects what each article says: yes or no, up or down.</summary>
internal static class SideCollector
{
    // In logits. A side is taken by rules alone, so that it must stand in a better sentence than a value whose fit is measured.
    private const double MaxScoreGap = 6;

    /// <summary>The claims, at most one per article: its best sentence's side that fits best. Sentences best first.</summary>
    public static IReadOnlyList<AskedClaim> Collect(QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences)
    {
        var byArticle = new Dictionary<string, AskedClaim>(StringComparer.Ordinal);
        foreach (var sentence in sentences.TakeWhile(s => s.Score >= sentences[0].Score - MaxScoreGap))
        {
            if (Best(focus, sentence) is { } claim && (!byArticle.TryGetValue(claim.Claim.Article.Id, out var other) || Rank(claim) > Rank(other)))
            {
                byArticle[claim.Claim.Article.Id] = claim;
            }
        }

        return [.. byArticle.Values.OrderByDescending(c => c.Sentence.Score)];
    }

    // Half a logit for a full step of fit: the better sentence, unless the value of the other stands clearly nearer to what is asked.
    private static double Rank(AskedClaim claim) => claim.Sentence.Score + claim.Fit.Own + claim.Fit.Near + claim.Fit.OwnNames;

    private static AskedClaim? Best(QuestionFocus focus, ScoredSentence sentence) =>
        Sides(focus, sentence)
            .Select(s => new AskedClaim(sentence, ClaimMaker.Make(sentence, s.Span, new SideValue(s.IsYes)), focus.Fit(sentence, sentence.Own, s.Span)))
            .MaxBy(c => c.Fit.Near);

    private static IEnumerable<(TextSpan Span, bool IsYes)> Sides(QuestionFocus focus, ScoredSentence sentence)
    {
        var text = sentence.Sentence.Text;
        return focus.Asked.Form == AttributeForm.Direction ? SideReader.Directions(text)
            : SideReader.Denial(text) is { } denial ? [(denial, false)]
            : [(new TextSpan(0, text.Length), true)];
    }
}
