using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Indexing;

namespace NewsQA.Answering;

/// <summary>A word of a text with the terms that the index knows it by.</summary>
/// <param name="Lower">The word in lower case.</param>
/// <param name="Terms">Its terms; none for a stop word.</param>
/// <param name="Span">Where in the text that was read.</param>
internal sealed partial record Word(string Lower, IReadOnlyList<string> Terms, TextSpan Span)
{
    /// <summary>A pattern: a short name with an ampersand, "AT&amp;T", which is one word for the analyzer too.</summary>
    internal const string WithAmpersand = @"\p{L}{1,3}(?:&\p{L}{1,3})+(?![\p{L}\p{M}\p{N}])";

    /// <summary>The words of a text that carry a term, in order.</summary>
    public static IReadOnlyList<Word> Read(string text)
    {
        var words = new List<Word>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            var terms = TextAnalyzer.Terms(word);
            if (terms.Count > 0)
            {
                words.Add(new Word(word.ToLowerInvariant(), terms, new TextSpan(match.Index, match.Index + match.Length)));
            }
        }

        return words;
    }

    // Inner points, commas and apostrophes belong to the word ("4,200", "minister's"), as the analyzer has it, and an ampersand in a short one ("AT&T"); hyphens part two words.
    [GeneratedRegex(@"(?:" + WithAmpersand + @"|[\p{L}\p{M}\p{N}]+)(?:[.,'’][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
