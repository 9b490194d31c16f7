using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Indexing;

namespace NewsQA.Answering.Spans;

/// <summary>Cuts a text into tokens.</summary>
internal static partial class TokenReader
{
    private const int SuffixLetters = 5;

    /// <summary>The tokens in order. A sum keeps its sign, a share its percent; a possessive ending is a token of its own, and so is a mark of two code units, an emoji.</summary>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            var lower = word.ToLowerInvariant();
            var isFirst = tokens.Count == 0 || tokens[^1].Class is TokenClass.Stop or TokenClass.Quote or TokenClass.Open;
            var stem = char.IsLetterOrDigit(word[0]) && TextAnalyzer.Terms(word) is { Count: > 0 } terms ? terms[^1] : lower;
            tokens.Add(new Token(new TextSpan(match.Index, match.Index + match.Length), lower, ClassOf(word, lower, isFirst), stem, FeatureHash.Of(lower)));
        }

        return tokens;
    }

    private static TokenClass ClassOf(string word, string lower, bool isFirst)
    {
        if (word.Any(char.IsDigit))
        {
            return TokenClass.Number;
        }

        if (lower is "'s" or "’s")
        {
            return TokenClass.Possessive;
        }

        if (!char.IsLetter(word[0]))
        {
            return MarkOf(word[0]);
        }

        // "May" and "Will" inside a sentence are names; at its start they may be either.
        return FunctionWords.Of(lower) is { } known && (isFirst || char.IsLower(word[0]) || known is TokenClass.Article) ? known
            : char.IsUpper(word[0]) ? TokenClass.Capital
            : lower.Length >= SuffixLetters && lower.EndsWith("ly", StringComparison.Ordinal) ? TokenClass.Adverb
            : lower.Length >= SuffixLetters && lower.EndsWith("ed", StringComparison.Ordinal) ? TokenClass.Participle
            : lower.Length >= SuffixLetters && lower.EndsWith("ing", StringComparison.Ordinal) ? TokenClass.Gerund
            : TokenClass.Lower;
    }

    private static TokenClass MarkOf(char mark) => mark switch
    {
        ',' => TokenClass.Comma,
        '.' or ';' or ':' or '?' or '!' or '\n' => TokenClass.Stop,
        '(' or '[' => TokenClass.Open,
        ')' or ']' => TokenClass.Close,
        '"' or '“' or '”' or '\'' or '‘' or '’' or '«' or '»' => TokenClass.Quote,
        _ => TokenClass.Mark,
    };

    [GeneratedRegex(@"['’]s\b|[$€£¥₽]?(?:" + Word.WithAmpersand + @"|[\p{L}\p{M}\p{N}]+)(?:(?:[.,/-]|['’](?!s\b))[\p{L}\p{M}\p{N}]+)*(?:%|(?<=\b(?:\p{L}\.)*\p{Lu})\.(?=\s?[\p{Lu}\p{L}.])|(?<=\b(?:Mr|Mrs|Dr|St|Jr|Sr|vs|No))\.)?|\n|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
