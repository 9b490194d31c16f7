using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Changes;

/// <summary>A sentence that came or went, with its values and the words around them.</summary>
internal sealed class ClaimSentence
{
    private readonly IReadOnlyList<Word> _around;

    public ClaimSentence(string text, TextSpan span)
    {
        (Span, Text) = (span, span.Of(text));
        var found = ValueFinder.Find(Text);
        var dateline = DatelineEnd(Text, span.Start);
        Values = [.. found.Where(v => v.Span.Start >= dateline)];
        var figures = found.Where(v => v.Kind != ValueKind.Name).ToList();
        _around = [.. Word.Read(Text).Where(w => w.Span.Start >= dateline && !figures.Exists(v => v.Span.Overlaps(w.Span)))];
        Terms = [.. _around.SelectMany(w => w.Terms)];
    }

    /// <summary>Where in its revision's text.</summary>
    public TextSpan Span { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its values; spans count in the sentence. The date and place of a dateline are none: they say when it was written, not what is.</summary>
    public IReadOnlyList<TextValue> Values { get; }

    /// <summary>The terms of its words outside figures and dates.</summary>
    public HashSet<string> Terms { get; }

    /// <summary>The terms of up to <paramref name="words"/> words on either side of a value: what it is a value of.</summary>
    public HashSet<string> Beside(TextValue value, int words) =>
    [
        .. _around.Where(w => w.Span.End <= value.Span.Start).TakeLast(words).SelectMany(w => w.Terms),
        .. _around.Where(w => w.Span.Start >= value.Span.End).Take(words).SelectMany(w => w.Terms),
    ];

    // "TOLLHAVEN, 12 March 2026 – ": only at the article's start.
    private static int DatelineEnd(string sentence, int start)
    {
        const int Longest = 80;
        var dash = start == 0 ? sentence.AsSpan(0, Math.Min(Longest, sentence.Length)).IndexOfAny('–', '—') : -1;
        return dash < 0 ? 0 : dash + 1;
    }
}
