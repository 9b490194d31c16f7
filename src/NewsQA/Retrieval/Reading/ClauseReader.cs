using NewsQA.Articles;

namespace NewsQA.Retrieval.Reading;

/// <summary>
/// Parts a question into clauses, at commas and at words that join ("and", "while", "than"). A part with few words of its own belongs to its neighbour, so that a list of
/// names stays whole.
/// </summary>
internal static class ClauseReader
{
    // Fewer words than that say too little to be looked up alone.
    private const int MinContentWords = 3;
    private const int MaxClauses = 6;

    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create(",;:?!()");

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal)
    {
        "and", "while", "whilst", "but", "whereas", "or", "than", "versus", "vs", "though", "although", "before", "after", "compared", "contrast", "unlike", "respectively", "when", "despite",
    };

    /// <summary>The clauses in order, together the whole question; one when nothing parts it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isContent">Per word, whether it says what is looked for.</param>
    /// <param name="outlets">The outlets that it names.</param>
    /// <param name="times">The times that it names.</param>
    public static IReadOnlyList<Clause> Read(
        string question, IReadOnlyList<QuestionWord> words, IReadOnlyList<bool> isContent, IReadOnlyList<OutletMention> outlets, IReadOnlyList<TimeMention> times)
    {
        var parts = Parts(question, words, outlets, times);
        Merge(parts, isContent);
        return [.. parts.Select(part => Of(question, words, part, outlets, times))];
    }

    private static List<(int From, int To)> Parts(string question, IReadOnlyList<QuestionWord> words, IReadOnlyList<OutletMention> outlets, IReadOnlyList<TimeMention> times)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        for (var i = 1; i < words.Count; i++)
        {
            var between = new TextSpan(words[i - 1].Span.Start, words[i].Span.End);
            var within = outlets.Any(o => o.FirstWord < i && i < o.FirstWord + o.Words) || times.Any(t => t.Span.Contains(between));
            if (!within && (Joining.Contains(words[i].Lower) || question.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End).ContainsAny(Parting)))
            {
                parts.Add((start, i));
                start = i;
            }
        }

        parts.Add((start, words.Count));
        return parts;
    }

    // The smallest first, into the part before it (the first into the one after).
    private static void Merge(List<(int From, int To)> parts, IReadOnlyList<bool> isContent)
    {
        int Content((int From, int To) part) => Enumerable.Range(part.From, part.To - part.From).Count(i => isContent[i]);
        while (parts.Count > 1)
        {
            var smallest = Enumerable.Range(0, parts.Count).MinBy(i => Content(parts[i]));
            if (Content(parts[smallest]) >= MinContentWords && parts.Count <= MaxClauses)
            {
                return;
            }

            var into = Math.Max(0, smallest - 1);
            parts[into] = (parts[into].From, parts[into + 1].To);
            parts.RemoveAt(into + 1);
        }
    }

    private static Clause Of(
        string question, IReadOnlyList<QuestionWord> words, (int From, int To) part, IReadOnlyList<OutletMention> outlets, IReadOnlyList<TimeMention> times)
    {
        if (part.To == part.From)
        {
            return new Clause(question, 0..0, [], []);
        }

        var span = new TextSpan(words[part.From].Span.Start, words[part.To - 1].Span.End);
        return new Clause(
            span.Of(question),
            part.From..part.To,
            [.. outlets.Where(o => o.FirstWord >= part.From && o.FirstWord < part.To).SelectMany(o => o.Sources).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. times.Where(t => t.Span.Overlaps(span))]);
    }
}
