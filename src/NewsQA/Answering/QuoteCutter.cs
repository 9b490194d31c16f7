using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>Keeps a quote within a number of words.</summary>
internal static class QuoteCutter
{
    /// <summary>The span itself, or a part of it of at most <paramref name="maxWords"/> words, cut between words, that holds <paramref name="focus"/>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="focus">What must stay in; starts with the sentence when nothing in particular.</param>
    /// <param name="maxWords">At least 1.</param>
    public static TextSpan Cut(string text, TextSpan span, TextSpan focus, int maxWords)
    {
        var words = Words(text, span);
        if (words.Count <= maxWords)
        {
            return span;
        }

        var first = Math.Max(0, words.FindIndex(w => w.End > focus.Start));
        var start = Math.Min(Math.Max(0, first - (maxWords / 2)), words.Count - maxWords);
        start = first < maxWords ? Math.Max(0, Math.Min(start, first)) : start;
        return new TextSpan(words[start].Start, words[start + maxWords - 1].End);
    }

    /// <summary>How many words a span has.</summary>
    public static int CountWords(string text, TextSpan span) => Words(text, span).Count;

    private static List<TextSpan> Words(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = span.Start; i <= span.End; i++)
        {
            var inside = i < span.End && !char.IsWhiteSpace(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new TextSpan(start, i));
                start = -1;
            }
        }

        return words;
    }
}
