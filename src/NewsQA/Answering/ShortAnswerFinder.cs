using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering;

/// <summary>Singles out the few words of a sentence that answer a question of a kind with a typed answer.</summary>
internal static class ShortAnswerFinder
{
    /// <summary>The span in the article's text, or null when no value stands out.</summary>
    public static TextSpan? Find(QuestionProfile profile, ScoredSentence scored)
    {
        var kinds = ExpectedKinds.Of(profile.Question);
        var sentence = scored.Sentence.Text;
        var anchors = Word.Read(sentence)
            .Where(w => profile.Words.Any(p => p.Word.Terms.Any(t => w.Terms.Contains(t, StringComparer.Ordinal))))
            .Select(w => w.Span)
            .ToList();
        var best = scored.Values
            .Where(v => kinds.Contains(v.Kind) && ExpectedKinds.IsNew(profile, v.Kind, v.Span.Of(sentence)))
            .OrderBy(v => Rank(kinds, v.Kind))
            .ThenBy(v => anchors.Count == 0 ? v.Span.Start : anchors.Average(a => Distance(a, v.Span)))
            .FirstOrDefault();
        return best is null ? null : new TextSpan(scored.Sentence.Span.Start + best.Span.Start, scored.Sentence.Span.Start + best.Span.End);
    }

    private static int Rank(IReadOnlyList<ValueKind> kinds, ValueKind kind)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i] == kind)
            {
                return i;
            }
        }

        return kinds.Count;
    }

    private static double Distance(TextSpan a, TextSpan b) =>
        a.End <= b.Start ? b.Start - a.End : b.End <= a.Start ? a.Start - b.End : 0;
}
