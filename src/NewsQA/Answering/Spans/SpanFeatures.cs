using NewsQA.Answering.Kinds;

namespace NewsQA.Answering.Spans;

/// <summary>
/// What is noted of a run of words as the answer to a question: each note a number, by which its weight is looked up. Notes say what is asked and what the run
/// looks like, what stands before and after it, what of the question is near it, on which side and how near.
/// </summary>
internal sealed class SpanFeatures
{
    private const int Near = 4;
    private const int Far = 10;
    private readonly AskedFor _asked;
    private readonly uint _type;
    private readonly uint _head;
    private readonly IReadOnlyList<SpanText> _texts;

    public SpanFeatures(AskedFor asked, IReadOnlyList<SpanText> texts)
    {
        (_asked, _texts) = (asked, texts);
        _type = (uint)asked.Type + 1;
        _head = asked.HeadToken is null ? FeatureHash.Of(98u, _type) : FeatureHash.Of(asked.Head);
    }

    /// <summary>Appends the notes on a run.</summary>
    public void Append(SpanText text, int first, int last, List<uint> notes)
    {
        void Note(uint template, uint a, uint b = 0, uint c = 0) => notes.Add(FeatureHash.Of(template, a, b, c));
        var tokens = text.Tokens;
        Token? At(int i) => i >= 0 && i < tokens.Count ? tokens[i] : null;
        static uint Class(Token? token) => token is null ? 99u : (uint)token.Class;
        static uint Word(Token? token) => token is null ? 1u : token.IsContent ? (uint)token.Class + 7 : token.Hash;

        var (left, right) = (At(first - 1), At(last + 1));
        var (start, end) = (tokens[first], tokens[last]);
        var kind = KindOf(text, first, last);
        var length = LengthOf(tokens, first, last);
        var shape = ShapeOf(tokens, first, last);

        Note(1, _type, length);
        Note(2, _type, kind);
        Note(3, _head, kind);
        Note(4, _type, shape);
        Note(5, _head, shape);
        Note(6, _type, Word(left), Class(start));
        Note(7, _type, Word(right), Class(end));
        Note(8, Word(left), Class(start), length);
        Note(9, Word(right), Class(end), length);
        Note(10, _type, Word(At(first - 2)), Word(left));
        Note(11, _type, Word(right), Word(At(last + 2)));
        Note(12, _head, Word(left));
        Note(13, _head, Word(right));
        Note(14, _head, FeatureHash.Of(end.Stem));
        Note(15, _type, FeatureHash.Of(end.Stem));
        Note(16, _type, FeatureHash.Of(Suffix(end.Lower)), (uint)end.Class);
        Note(17, _head, FeatureHash.Of(Suffix(end.Lower)), (uint)end.Class);
        Note(18, _type, start.Hash);
        Note(19, _type, start.IsContent ? 0 : start.Hash, length);
        Note(20, left is null ? 0 : left.Hash, (uint)start.Class);
        Note(21, right is null ? 0 : right.Hash, (uint)end.Class);
        Note(22, left is { IsContent: true } ? FeatureHash.Of(left.Stem) : 0, _type);
        Note(23, _asked.Form, Class(left), Class(right));
        Note(24, _asked.Form, shape);
        Note(25, Breaks(text, first, last), _type);
        Note(26, _asked.Last == 0 ? 0u : left?.Hash == _asked.Last ? 2u : 1u, _type);
        Note(27, Class(At(first - 2)), Class(left), Class(start));
        Note(28, Class(end), Class(right), Class(At(last + 2)));
        var fit = PlaceFit.Of(text.Fitting, SpanFinder.SpanOf(text, first, last));
        Note(29, (uint)text.Kind.Kind, fit, length);
        Note(30, (uint)text.Kind.Kind, fit, shape);
        Note(31, _head, fit);
        Note(32, _asked.Form, fit, Class(left));
        NoteMatches(text, first, last, kind, notes);
        NotePlace(text, first, last, kind, notes);
    }

    private void NoteMatches(SpanText text, int first, int last, uint kind, List<uint> notes)
    {
        void Note(uint template, uint a, uint b = 0, uint c = 0) => notes.Add(FeatureHash.Of(template, a, b, c));
        var content = 0;
        var asked = 0;
        for (var i = first; i <= last; i++)
        {
            content += text.Tokens[i].IsContent ? 1 : 0;
            asked += text.Tokens[i].IsContent && text.Matched[i] > 0 ? 1 : 0;
        }

        var own = content == 0 ? 5 : asked == 0 ? 0 : asked == content ? 4 : 1 + (uint)(3.0 * asked / (content + 1));
        var (before, after) = (Distance(text, first - 1, -1), Distance(text, last + 1, 1));
        Note(40, own, _type);
        Note(41, own, kind);
        Note(42, before, _type);
        Note(43, after, _type);
        Note(44, before, after);
        Note(45, before, after, _asked.Form);
        Note(46, Share(text.MatchedIn(first - Near, first)), _type);
        Note(47, Share(text.MatchedIn(last + 1, last + 1 + Near)), _type);
        Note(48, Share(text.MatchedIn(first - Far, first) + text.MatchedIn(last + 1, last + 1 + Far)), kind);
        Note(49, Share(text.MatchedIn(first - Far, first)), Share(text.MatchedIn(last + 1, last + 1 + Far)), _asked.Form);
        Note(50, Side(text.IsRelation, first, last), _asked.Form);
        Note(51, Side(text.IsRelation, first, last), _type, kind);
        Note(52, Side(text.IsHead, first, last), _type);
        Note(53, Side(text.IsHead, first, last), _head);
        Note(54, first > 0 && text.Matched[first - 1] > 0 ? 1u : 0u, last + 1 < text.Matched.Length && text.Matched[last + 1] > 0 ? 1u : 0u, _asked.Form);
        Note(55, text.Matched[first] > 0 ? 1u : 0u, text.Matched[last] > 0 ? 1u : 0u, _type);
    }

    private void NotePlace(SpanText text, int first, int last, uint kind, List<uint> notes)
    {
        void Note(uint template, uint a, uint b = 0, uint c = 0) => notes.Add(FeatureHash.Of(template, a, b, c));
        var source = text.Source;
        var start = text.Tokens[first].Span.Start;
        var gap = (uint)Math.Min(8, Math.Ceiling(source.Gap * 2));
        Note(60, gap);
        Note(61, start < source.LeadStart ? 1u : start >= source.LeadEnd ? 2u : 0u, gap == 0 ? 0u : 1u);
        Note(62, first == 0 ? 0u : 1u + (uint)Math.Min(4, first / 5), kind);
        Note(63, (uint)Math.Min(3, Others(text, start, text.Tokens[last].Span.End)), kind);
        Note(64, Share(text.MatchedIn(0, text.Tokens.Count)), gap);
    }

    // In how many of the other quotes the same words stand.
    private int Others(SpanText text, int start, int end)
    {
        var run = text.Source.Text.AsSpan(start, end - start);
        var count = 0;
        foreach (var other in _texts)
        {
            count += !ReferenceEquals(other, text) && other.Source.Text.AsSpan().Contains(run, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count;
    }

    private static uint KindOf(SpanText text, int first, int last)
    {
        foreach (var (kind, from, to) in text.Values)
        {
            if (from == first && to == last)
            {
                return 1 + (uint)kind;
            }

            if (from <= last && to >= first)
            {
                return (from >= first && to <= last ? 20u : from <= first && to >= last ? 40u : 60u) + (uint)kind;
            }
        }

        return 0;
    }

    // Classes of the first tokens, one for a run of the same.
    private static uint ShapeOf(List<Token> tokens, int first, int last)
    {
        var shape = 17u;
        var before = (TokenClass)(-1);
        var kept = 0;
        for (var i = first; i <= last && kept < 6; i++)
        {
            if (tokens[i].Class != before)
            {
                before = tokens[i].Class;
                shape = (shape * 31) + (uint)before;
                kept++;
            }
        }

        return (shape * 31) + (tokens[last].Lower.Length == 4 && tokens[last].Class == TokenClass.Number ? 1u : 0u);
    }

    private static uint LengthOf(List<Token> tokens, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++)
        {
            words += tokens[i].IsWord ? 1 : 0;
        }

        return words <= 6 ? (uint)words : words <= 10 ? 7u : words <= 15 ? 8u : 9u;
    }

    // Whether it cuts a name or a number in two.
    private static uint Breaks(SpanText text, int first, int last)
    {
        bool Runs(int i) => i >= 0 && i + 1 < text.Tokens.Count && text.Tokens[i].Class == text.Tokens[i + 1].Class && text.Tokens[i].Class is TokenClass.Capital or TokenClass.Number;
        return (Runs(first - 1) ? 1u : 0u) + (Runs(last) ? 2u : 0u);
    }

    private static uint Distance(SpanText text, int from, int step)
    {
        var (distance, crossed) = (0u, 0u);
        for (var i = from; i >= 0 && i < text.Tokens.Count && distance < 12; i += step, distance++)
        {
            if (text.Matched[i] > 0)
            {
                return (distance < 4 ? distance : distance < 7 ? 4u : 5u) + (crossed * 10);
            }

            crossed |= text.Tokens[i].Class is TokenClass.Comma ? 1u : text.Tokens[i].Class is TokenClass.Stop ? 2u : 0u;
        }

        return 9;
    }

    // Where the nearest marked token stands: inside, before or after, and how near.
    private static uint Side(bool[] marked, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (marked[i])
            {
                return i == last ? 1u : i == first ? 2u : 3u;
            }
        }

        for (var d = 1; d <= Far; d++)
        {
            var bucket = d <= 2 ? (uint)d : d <= 5 ? 3u : 4u;
            if (first - d >= 0 && marked[first - d])
            {
                return 10 + bucket;
            }

            if (last + d < marked.Length && marked[last + d])
            {
                return 20 + bucket;
            }
        }

        return 0;
    }

    private static uint Share(double share) => (uint)Math.Clamp(Math.Ceiling(share * 8), 0, 8);

    private static string Suffix(string word) => word.Length > 3 ? word[^3..] : word;
}
