using System.Collections.Frozen;

namespace NewsQA.Answering.Spans;

/// <summary>Tells by the words at its start, and right before it, whether a run of words gives a reason.</summary>
internal static class Reasons
{
    private static readonly FrozenSet<string> Marks = FrozenSet.ToFrozenSet(["because", "since", "amid", "citing", "over", "after", "following", "for", "as"], StringComparer.Ordinal);

    // "To" and "of" alone mark nothing.
    private static readonly FrozenSet<(string First, string Second)> Pairs =
        FrozenSet.ToFrozenSet([("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to"), ("response", "to"), ("result", "of"), ("fear", "of"), ("out", "of"), ("view", "of")]);

    /// <summary>Whether the run that starts at a token gives a reason.</summary>
    public static bool IsOne(IReadOnlyList<Token> tokens, int first)
    {
        var before = first > 0 && tokens[first - 1].Class is TokenClass.Article or TokenClass.Determiner ? first - 2 : first - 1;
        return Marks.Contains(tokens[first].Lower) || IsPurpose(tokens, first)
            || (before >= 0 && (Marks.Contains(tokens[before].Lower) || IsPurpose(tokens, before)))
            || (before > 0 && Pairs.Contains((tokens[before - 1].Lower, tokens[before].Lower)));
    }

    // "To save him": a verb follows, not a name, a number or an article.
    private static bool IsPurpose(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Lower == "to" && at + 1 < tokens.Count && tokens[at + 1].Class == TokenClass.Lower;
}
