using NewsQA.Answering.Appositions;
using NewsQA.Answering.Kinds;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Times;
using NewsQA.Retrieval;

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

        var values = source.Values ?? ValueFinder.Find(source.Text);
        Kind = profile.Kind;
        WantsReason = profile.Question.Type == QuestionType.Why;
        AsksFuture = profile.Question.Type == QuestionType.When && FutureDates.IsAskedBy(profile.Question.Text);
        Filter = profile.Filter;
        var fitting = FittingPlaces.In(Kind, profile, source.Text, values, source.Around);
        (Fitting, IsBound) = Bound(fitting);
        IReadOnlyList<RoleHolder> holders = Kind.Role is { } role ? RoleHolders.In(role, Tokens, source.Around) : [];
        Others = [.. holders.Where(h => h.Holding == Holding.Other)];
        Holding = holders.Select(h => h.Holding).DefaultIfEmpty(Holding.Other).Max();
        DatelineEnd = TimeExpressionFinder.DatelineEnd(source.Text);
        Values = [.. values.Select(v => (v.Kind, First: IndexFrom(v.Span.Start), Last: IndexBefore(v.Span.End))).Where(v => v.First >= 0 && v.Last >= v.First)];
    }

    public SpanSource Source { get; }

    /// <summary>Where its dateline ends; 0 without one.</summary>
    public int DatelineEnd { get; }

    /// <summary>Whether the question asks why.</summary>
    public bool WantsReason { get; }

    /// <summary>Whether the question asks when something will be.</summary>
    public bool AsksFuture { get; }

    /// <summary>What the question asks for.</summary>
    public AskedKind Kind { get; }

    /// <summary>
    /// Whether its places of that kind are tied to what is asked: a time in a sentence that says what was done ("when did she die"), the holder of the office asked for. Those of a
    /// text without are of something else.
    /// </summary>
    public bool IsBound { get; }

    /// <summary>How sure the surest holder of the office asked for is.</summary>
    public Holding Holding { get; }

    /// <summary>Who holds another office of the name asked for: another country's prime minister.</summary>
    public IReadOnlyList<RoleHolder> Others { get; }

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

    private (IReadOnlyList<FittingPlace> Places, bool IsBound) Bound(IReadOnlyList<FittingPlace> places)
    {
        if (Kind.Kind != AnswerKind.Date)
        {
            return (places, Kind.Role is not null && places.Any(p => p.IsSure));
        }

        var told = places.Where(p => IsBesideRelation(p.Span)).ToList();
        return (told.Count > 0 ? told : places, told.Count > 0);
    }

    // Within the sentence that says what was done.
    private bool IsBesideRelation(TextSpan place)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (IsRelation[i])
            {
                var (from, to) = (Math.Min(Tokens[i].Span.Start, place.Start), Math.Max(Tokens[i].Span.Start, place.Start));
                if (!Tokens.Exists(t => t.Class == TokenClass.Stop && t.Span.Start > from && t.Span.Start < to))
                {
                    return true;
                }
            }
        }

        return false;
    }

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
