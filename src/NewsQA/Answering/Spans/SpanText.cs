using NewsQA.Answering.Kinds;
using NewsQA.Claims;

namespace NewsQA.Answering.Spans;

/// <summary>A text in which the short answer is looked for, held against the question.</summary>
internal sealed class SpanText
{
    private const int PrefixLetters = 5;
    private readonly double[] _matchedBefore;

    /// <summary>Reads a text.</summary>
    /// <param name="profile">The question's words.</param>
    /// <param name="asked">What it asks for.</param>
    /// <param name="source">The text and what is known of it.</param>
    public SpanText(QuestionProfile profile, AskedFor asked, SpanSource source)
    {
        Source = source;
        Tokens = TokenReader.Read(source.Text);
        var total = Math.Max(1e-9, profile.Words.Sum(w => w.Weight));
        Matched = [.. Tokens.Select(t => t.IsContent || t.Class == TokenClass.Adverb ? WeightOf(profile, t) / total : 0)];
        IsHead = [.. Tokens.Select(t => asked.Head.Length > 0 && t.IsContent && t.Stem == asked.Head)];
        IsRelation = [.. Tokens.Select(t => asked.Relation.Length > 0 && t.IsContent && t.Stem == asked.Relation)];
        _matchedBefore = new double[Tokens.Count + 1];
        for (var i = 0; i < Tokens.Count; i++)
        {
            _matchedBefore[i + 1] = _matchedBefore[i] + Matched[i];
        }

        var values = ValueFinder.Find(source.Text);
        Kind = profile.Kind;
        Filter = profile.Filter;
        Fitting = FittingPlaces.In(Kind, profile, source.Text, values);
        Values = [.. values.Select(v => (v.Kind, First: IndexFrom(v.Span.Start), Last: IndexBefore(v.Span.End))).Where(v => v.First >= 0 && v.Last >= v.First)];
    }

    public SpanSource Source { get; }

    /// <summary>What the question asks for.</summary>
    public AskedKind Kind { get; }

    /// <summary>The places that are of that kind.</summary>
    public IReadOnlyList<FittingPlace> Fitting { get; }

    /// <summary>Tells which of its runs cannot be the answer.</summary>
    public RunFilter Filter { get; }

    public List<Token> Tokens { get; }

    /// <summary>Per token, the share of the question's weight that it meets.</summary>
    public double[] Matched { get; }

    public bool[] IsHead { get; }

    public bool[] IsRelation { get; }

    /// <summary>The values in it, by first and last token.</summary>
    public IReadOnlyList<(ValueKind Kind, int First, int Last)> Values { get; }

    /// <summary>What the tokens from one up to, not including, another meet of the question; reaching past the ends is allowed.</summary>
    public double MatchedIn(int from, int to) => _matchedBefore[Math.Clamp(to, 0, Tokens.Count)] - _matchedBefore[Math.Clamp(from, 0, Tokens.Count)];

    private int IndexFrom(int start) => Tokens.FindIndex(t => t.Span.End > start);

    private int IndexBefore(int end) => Tokens.FindLastIndex(t => t.Span.Start < end);

    private static double WeightOf(QuestionProfile profile, Token token)
    {
        foreach (var word in profile.Words)
        {
            if (word.Word.Terms.Any(t => t == token.Stem || (t.Length >= PrefixLetters && token.Stem.Length >= PrefixLetters && t.AsSpan(0, PrefixLetters).SequenceEqual(token.Stem.AsSpan(0, PrefixLetters)))))
            {
                return word.Weight;
            }
        }

        return 0;
    }
}
