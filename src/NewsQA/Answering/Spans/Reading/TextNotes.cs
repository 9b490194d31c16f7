using NewsQA.Claims;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>What the reader is told of a text besides its words: how its tokens look, what values they belong to, and what of the question is near them.</summary>
internal static class TextNotes
{
    private const double NearTokens = 3;
    private const int Near = 4;
    private const int Far = 10;
    private const int FirstTokens = 5;
    private const int YearDigits = 4;
    private static readonly int Classes = Enum.GetValues<TokenClass>().Length;
    private static readonly int Kinds = Enum.GetValues<ValueKind>().Length;

    /// <summary>Numbers per token, 0 to 1 each; the order is that of the code below.</summary>
    public static readonly int Width = Classes + Kinds + 28;

    /// <summary>The tokens of a text with their notes.</summary>
    /// <param name="question">The question's tokens.</param>
    /// <param name="text">The text, held against the question.</param>
    public static ReaderInput Of(IReadOnlyList<Token> question, SpanText text)
    {
        var notes = new float[text.Tokens.Count * Width];
        var asked = question.Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        var pairs = question.Zip(question.Skip(1), (a, b) => (a.Stem, b.Stem)).ToHashSet();
        var (inQuotes, inBrackets) = (false, false);
        foreach (var (i, token) in text.Tokens.Index())
        {
            inQuotes ^= token.Class == TokenClass.Quote;
            inBrackets = token.Class == TokenClass.Open || (inBrackets && token.Class != TokenClass.Close);
            notes[(i * Width) + (int)token.Class] = 1;
            var row = new NoteRow(notes.AsSpan((i * Width) + Classes + Kinds, Width - Classes - Kinds));
            NoteMatches(ref row, text, i, asked, pairs);
            NoteSurroundings(ref row, text, i);
            NoteLook(ref row, text, i);
            row.Add(inQuotes);
            row.Add(inBrackets);
        }

        NoteValues(text, notes);
        return new ReaderInput([.. text.Tokens.Select(t => t.Lower)], notes);
    }

    private static void NoteMatches(ref NoteRow row, SpanText text, int i, HashSet<string> asked, HashSet<(string, string)> pairs)
    {
        var token = text.Tokens[i];
        row.Add(text.Matched[i]);
        row.Add(text.Matched[i] > 0);
        row.Add(token.IsContent && asked.Contains(token.Lower));
        row.Add(!token.IsContent && asked.Contains(token.Lower));
        row.Add(text.IsHead[i]);
        row.Add(text.IsRelation[i]);
        row.Add(i > 0 && pairs.Contains((text.Tokens[i - 1].Stem, token.Stem)));
        row.Add(i + 1 < text.Tokens.Count && pairs.Contains((token.Stem, text.Tokens[i + 1].Stem)));
    }

    private static void NoteSurroundings(ref NoteRow row, SpanText text, int i)
    {
        row.Add(Nearness(text, i, -1));
        row.Add(Nearness(text, i, 1));
        row.Add(text.MatchedIn(i - Near, i));
        row.Add(text.MatchedIn(i + 1, i + 1 + Near));
        row.Add(text.MatchedIn(i - Far, i));
        row.Add(text.MatchedIn(i + 1, i + 1 + Far));
        row.Add(text.MatchedIn(0, text.Tokens.Count));
    }

    private static void NoteLook(ref NoteRow row, SpanText text, int i)
    {
        var token = text.Tokens[i];
        row.Add(token.Class == TokenClass.Number && token.Lower.Length == YearDigits);
        row.Add(token.Lower.Contains('-', StringComparison.Ordinal));
        row.Add(token.Class == TokenClass.Capital && IsShouted(text, token));
        row.Add(i / (double)text.Tokens.Count);
        row.Add(i < FirstTokens);
        row.Add(token.Span.Start >= text.Source.LeadStart && token.Span.End <= text.Source.LeadEnd);
    }

    // The last five numbers are places that fit the kind asked for and where values begin; the kinds of values stand after the classes.
    private static void NoteValues(SpanText text, float[] notes)
    {
        foreach (var (kind, first, last) in text.Values)
        {
            for (var i = first; i <= last; i++)
            {
                notes[(i * Width) + Classes + (int)kind] = 1;
            }

            notes[(first * Width) + Width - 1] = 1;
            notes[(last * Width) + Width - 2] = 1;
        }

        foreach (var place in text.Fitting)
        {
            foreach (var (i, token) in text.Tokens.Index())
            {
                if (token.Span.Overlaps(place.Span))
                {
                    notes[(i * Width) + Width - (place.IsSure ? 3 : 4)] = 1;
                    notes[(i * Width) + Width - 5] = token.Span.Start <= place.Span.Start ? 1 : 0;
                }
            }
        }
    }

    private static bool IsShouted(SpanText text, Token token) =>
        token.Span.Length > 1 && text.Source.Text.AsSpan(token.Span.Start, token.Span.Length).IndexOfAnyInRange('a', 'z') < 0;

    // 1 beside a word of the question, less with every token between.
    private static double Nearness(SpanText text, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < text.Tokens.Count; i += step)
        {
            if (text.Matched[i] > 0)
            {
                return Math.Exp(-(Math.Abs(i - from) - 1) / NearTokens);
            }
        }

        return 0;
    }

    // Writes a token's numbers one after the other.
    private ref struct NoteRow(Span<float> numbers)
    {
        private readonly Span<float> _numbers = numbers;
        private int _at;

        public void Add(double number) => _numbers[_at++] = (float)number;

        public void Add(bool isSo) => Add(isSo ? 1 : 0);
    }
}
