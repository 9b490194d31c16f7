using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Finds, by kind and distance to the question's words alone, the value in a sentence that most likely answers; what claims are read off. The short answer is chosen by <see cref="Spans.SpanFinder"/>.</summary>
internal static class NearestValue
{
    // A value further from every word of the question than this many characters answers something else.
    private const int MaxDistance = 80;

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
            .Select(v => (Value: v, Distance: anchors.Count == 0 ? 0 : anchors.Min(a => Distance(a, v.Span))))
            .Where(v => v.Distance <= MaxDistance)
            .OrderBy(v => Rank(kinds, v.Value.Kind))
            .ThenBy(v => v.Value.Kind == ValueKind.Name && !v.Value.Span.Of(sentence).Contains(' ', StringComparison.Ordinal) ? 1 : 0)
            .ThenBy(v => v.Distance)
            .Select(v => v.Value)
            .FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var start = scored.Sentence.Span.Start + best.Span.Start;
        return new TextSpan(start, start + WithoutPossessive(best.Span.Of(sentence)).Length);
    }

    private static string WithoutPossessive(string value) =>
        value.EndsWith("'s", StringComparison.Ordinal) || value.EndsWith("’s", StringComparison.Ordinal) ? value[..^2] : value;

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

    private static int Distance(TextSpan a, TextSpan b) =>
        a.End <= b.Start ? b.Start - a.End : b.End <= a.Start ? a.Start - b.End : 0;
}
