using System.Collections.Frozen;
using NewsQA.Answering.Spans;

namespace NewsQA.Answering.Appositions;

/// <summary>Words that say what a name is.</summary>
/// <param name="First">Their first token.</param>
/// <param name="Last">Their last token, inclusive.</param>
/// <param name="IsSure">Whether they stand as an apposition or behind a verb of being; else only in front of the name or behind it.</param>
internal readonly record struct Description(int First, int Last, bool IsSure);

/// <summary>
/// Finds what a text says that a name is: "UpGuard, a cybersecurity firm", "UpGuard is a cybersecurity firm", "a cellular automaton known as the Game of Life", "the cybersecurity firm UpGuard",
/// "the Power of Siberia gas pipeline".
/// </summary>
internal static class Descriptions
{
    private const int MaxWords = 10;
    private const int MaxBefore = 6;

    private static readonly FrozenSet<string> Naming = FrozenSet.ToFrozenSet(["called", "named", "dubbed", "titled", "entitled"], StringComparer.Ordinal);

    // Verbs that look like nouns here: what follows them is no name of theirs.
    private static readonly FrozenSet<string> Verbs = (
        "said says told went made took had ran began came rose fell won lost met left gave set put hit led kept held saw found paid sent built became has have contains shows says means runs sits lies stands saw cut let "
        + "grew drew broke spoke wrote sold bought brought caught taught fought thought").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The descriptions, in the order of the text.</summary>
    public static IReadOnlyList<Description> In(AskedSubject subject, IReadOnlyList<Token> tokens)
    {
        var found = new List<Description>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NameAt(subject, tokens, i) is not { } last)
            {
                continue;
            }

            var first = i;
            while (subject.IsPerson && first > 0 && tokens[first - 1].Class == TokenClass.Capital)
            {
                first--;
            }

            Add(found, Behind(tokens, last), isSure: true);
            Add(found, Named(tokens, first), isSure: true);
            Add(found, Before(tokens, first), isSure: false);
            Add(found, Compound(tokens, first, last), isSure: false);
            i = last;
        }

        return found;
    }

    private static void Add(List<Description> found, (int First, int Last)? span, bool isSure)
    {
        if (span is { } s && s.Last >= s.First)
        {
            found.Add(new Description(s.First, s.Last, isSure));
        }
    }

    // The last token of the name at a place; of a person the surname alone will do.
    private static int? NameAt(AskedSubject subject, IReadOnlyList<Token> tokens, int at)
    {
        var stems = subject.Stems;
        if (at + stems.Count <= tokens.Count && stems.Index().All(s => tokens[at + s.Index].Stem == s.Item))
        {
            return at + stems.Count - 1;
        }

        return subject.IsPerson && tokens[at].Class == TokenClass.Capital && tokens[at].Stem == stems[^1] ? at : null;
    }

    // ", a firm that …", "(the firm", "is a firm".
    private static (int First, int Last)? Behind(IReadOnlyList<Token> tokens, int last)
    {
        var at = last + 1;
        if (at < tokens.Count && tokens[at].Class is TokenClass.Comma or TokenClass.Open or TokenClass.Mark)
        {
            at += at + 2 < tokens.Count && tokens[at + 1].Lower is "which" or "who" && IsBeing(tokens[at + 2]) ? 3 : 1;
            return Phrase(tokens, at, needsArticle: true);
        }

        return at < tokens.Count && IsBeing(tokens[at]) ? Phrase(tokens, at + 1, needsArticle: true) : null;
    }

    // "A cellular automaton known as …".
    private static (int First, int Last)? Named(IReadOnlyList<Token> tokens, int first)
    {
        var at = first - 1;
        while (at > 0 && (tokens[at].Class is TokenClass.Article or TokenClass.Quote or TokenClass.Possessive || (tokens[at].Class == TokenClass.Capital && tokens[at + 1].Class == TokenClass.Possessive)))
        {
            at--;
        }

        var end = at > 0 && tokens[at].Lower == "as" && tokens[at - 1].Lower == "known" ? at - 1 : at >= 0 && Naming.Contains(tokens[at].Lower) ? at : -1;
        return end > 0 ? NounsBefore(tokens, end) : null;
    }

    // "The cybersecurity firm UpGuard": common nouns behind an article, right before the name.
    private static (int First, int Last)? Before(IReadOnlyList<Token> tokens, int first) => first > 0 && tokens[first - 1].Class == TokenClass.Lower ? NounsBefore(tokens, first) : null;

    private static (int First, int Last)? NounsBefore(IReadOnlyList<Token> tokens, int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxBefore && tokens[start - 1].IsContent && !Verbs.Contains(tokens[start - 1].Lower))
        {
            start--;
        }

        var opens = start == 0 || tokens[start - 1].Class is TokenClass.Article or TokenClass.Determiner or TokenClass.Stop or TokenClass.Possessive;
        return start < end && opens ? (start, end - 1) : null;
    }

    // "The Power of Siberia gas pipeline": common nouns right behind the name, up to where the phrase must end.
    private static (int First, int Last)? Compound(IReadOnlyList<Token> tokens, int first, int last)
    {
        var end = last;
        while (end + 1 < tokens.Count && end - last < 3 && tokens[end + 1].Class == TokenClass.Lower && !Verbs.Contains(tokens[end + 1].Lower))
        {
            end++;
        }

        var closes = end + 1 >= tokens.Count || tokens[end + 1].Class is TokenClass.Comma or TokenClass.Stop or TokenClass.Conjunction or TokenClass.Preposition or TokenClass.Auxiliary or TokenClass.Modal;
        return end > last && closes && first > 0 && tokens[first - 1].Class is TokenClass.Article or TokenClass.Determiner ? (last + 1, end) : null;
    }

    // A noun phrase from its article on, without it, up to the next comma or clause; a long one is cut before a preposition.
    private static (int First, int Last)? Phrase(IReadOnlyList<Token> tokens, int at, bool needsArticle)
    {
        var hasArticle = at < tokens.Count && (tokens[at].Class is TokenClass.Article || tokens[at].Lower is "one" or "another");
        var first = hasArticle && tokens[at].Class == TokenClass.Article ? at + 1 : at;
        if (first >= tokens.Count || (needsArticle && !hasArticle) || !tokens[first].IsContent)
        {
            return null;
        }

        var (last, cut) = (first, -1);
        for (var i = first; i < tokens.Count && i - first < MaxWords && !Ends(tokens[i]); i++)
        {
            cut = i > first && tokens[i].Class is TokenClass.Preposition or TokenClass.Conjunction && tokens[i].Lower is not ("of" or "and") ? i - 1 : cut;
            last = i;
        }

        var isWhole = last + 1 >= tokens.Count || Ends(tokens[last + 1]);
        last = isWhole || cut < first ? last : cut;
        while (last > first && !tokens[last].IsContent)
        {
            last--;
        }

        return (first, last);
    }

    private static bool Ends(Token token) => token.Class is TokenClass.Comma or TokenClass.Stop or TokenClass.Open or TokenClass.Close or TokenClass.Quote or TokenClass.Mark or TokenClass.Asking or TokenClass.Auxiliary or TokenClass.Modal
        || token.Lower == "that";

    private static bool IsBeing(Token token) => token.Lower is "is" or "was" or "are" or "were";
}
