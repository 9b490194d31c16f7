using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.FollowUps;

/// <summary>A word of a question.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Span">Where in the question.</param>
internal sealed partial record Token(string Text, string Lower, TextSpan Span)
{
    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            tokens.Add(new Token(word, word.ToLowerInvariant(), new TextSpan(match.Index, match.Index + match.Length)));
        }

        return tokens;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
