using NewsQA.Articles;

namespace NewsQA.Passages;

/// <summary>
/// Cuts an article into passages: windows of whole sentences, each repeating the last sentences of the one before, so that what one sentence
/// introduces and the next one tells is found together. This is the one place that decides where a passage is cut.
/// </summary>
public sealed class PassageCutter
{
    private readonly PassageOptions _options;

    /// <summary>A cutter with these limits.</summary>
    /// <param name="options">The limits.</param>
    /// <exception cref="ArgumentException">The overlap is more than half of a passage: windows would hardly move on.</exception>
    public PassageCutter(PassageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.OverlapWords > options.MaxWords / 2)
        {
            throw new ArgumentException(
                $"NewsQA:Passages:OverlapWords is {options.OverlapWords}; it may be at most half of MaxWords ({options.MaxWords}).", nameof(options));
        }

        _options = options;
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">An article's text.</param>
    /// <returns>
    /// The passages by start, none empty, each within the limits of words and characters, none ending inside a surrogate pair. Together they hold every
    /// unit that is not white space. No passage lies inside another.
    /// </returns>
    public IReadOnlyList<TextSpan> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = Pieces(text);
        var passages = new List<TextSpan>();
        var first = 0;
        while (first < pieces.Count)
        {
            var last = LastThatFits(pieces, first);
            passages.Add(new TextSpan(pieces[first].Span.Start, pieces[last].Span.End));
            if (last == pieces.Count - 1)
            {
                break;
            }

            first = NextFirst(pieces, first, last);
        }

        return passages;
    }

    private int LastThatFits(List<Piece> pieces, int first)
    {
        var last = first;
        var words = pieces[first].Words;
        while (last + 1 < pieces.Count
            && words + pieces[last + 1].Words <= _options.MaxWords
            && pieces[last + 1].Span.End - pieces[first].Span.Start <= _options.MaxCharacters)
        {
            words += pieces[++last].Words;
        }

        return last;
    }

    // Steps back over whole sentences while they fit the overlap and leave room for the next new one; always moves on.
    private int NextFirst(List<Piece> pieces, int first, int last)
    {
        var next = last + 1;
        var overlap = 0;
        while (next - 1 > first
            && overlap + pieces[next - 1].Words <= _options.OverlapWords
            && overlap + pieces[next - 1].Words + pieces[last + 1].Words <= _options.MaxWords
            && pieces[last + 1].Span.End - pieces[next - 1].Span.Start <= _options.MaxCharacters)
        {
            overlap += pieces[--next].Words;
        }

        return next;
    }

    // Sentences, those too long for a passage cut between words, or anywhere when one word is too long.
    private List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var rest = sentence;
            while (rest.Length > 0)
            {
                var head = Head(text, rest, out var words);
                pieces.Add(new Piece(head, words));
                rest = SkipWhiteSpace(text, new TextSpan(head.End, rest.End));
            }
        }

        return pieces;
    }

    private TextSpan Head(string text, TextSpan span, out int words)
    {
        words = 0;
        var end = span.Start;
        var at = span.Start;
        while (at < span.End && words < _options.MaxWords)
        {
            var wordEnd = at;
            while (wordEnd < span.End && !char.IsWhiteSpace(text[wordEnd]))
            {
                wordEnd++;
            }

            if (wordEnd - span.Start > _options.MaxCharacters)
            {
                break;
            }

            words++;
            end = wordEnd;
            at = SkipWhiteSpace(text, new TextSpan(wordEnd, span.End)).Start;
        }

        if (words > 0)
        {
            return new TextSpan(span.Start, end);
        }

        words = 1;
        return new TextSpan(span.Start, StoredText.Align(text, span.Start + _options.MaxCharacters));
    }

    private static TextSpan SkipWhiteSpace(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, span.End);
    }

    private readonly record struct Piece(TextSpan Span, int Words);
}
