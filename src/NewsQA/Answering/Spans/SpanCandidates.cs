namespace NewsQA.Answering.Spans;

/// <summary>Runs of tokens that could be a short answer.</summary>
internal static class SpanCandidates
{
    private const int MaxWords = 10;

    // A reason or a description may be longer when it runs to the end of its clause.
    private const int MaxClauseWords = 22;

    /// <summary>The runs, first and last token inclusive, in the order of the text.</summary>
    public static IEnumerable<(int First, int Last)> In(IReadOnlyList<Token> tokens)
    {
        for (var first = 0; first < tokens.Count; first++)
        {
            if (!Opens(tokens[first]))
            {
                continue;
            }

            var (words, open, quotes) = (0, 0, 0);
            for (var last = first; last < tokens.Count && words <= MaxClauseWords; last++)
            {
                var token = tokens[last];
                words += token.IsWord ? 1 : 0;
                open += token.Class == TokenClass.Open ? 1 : token.Class == TokenClass.Close ? -1 : 0;
                quotes += token.Class == TokenClass.Quote ? 1 : 0;
                if (token.Class == TokenClass.Stop || open < 0)
                {
                    break;
                }

                if (Closes(token) && open == 0 && quotes % 2 == 0 && (words <= MaxWords || IsClause(tokens, first, last)))
                {
                    yield return (first, last);
                }
            }
        }
    }

    private static bool Opens(Token token) =>
        token.IsContent || token.Class is TokenClass.Determiner or TokenClass.Preposition or TokenClass.Adverb or TokenClass.Quote
        || token.Lower is "because" or "not";

    private static bool Closes(Token token) => token.IsContent || token.Class is TokenClass.Adverb or TokenClass.Close or TokenClass.Quote || token.Lower is "them" or "out" or "up";

    private static bool IsClause(IReadOnlyList<Token> tokens, int first, int last) =>
        (last + 1 == tokens.Count || tokens[last + 1].Class is TokenClass.Stop or TokenClass.Comma)
        && (first == 0 || tokens[first - 1].Class is TokenClass.Comma or TokenClass.Conjunction or TokenClass.Preposition or TokenClass.Auxiliary or TokenClass.Asking or TokenClass.Article);
}
