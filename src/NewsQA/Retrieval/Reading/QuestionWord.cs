using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Indexing;

namespace NewsQA.Retrieval.Reading;

/// <summary>A word of a question, stop words included, with the terms that the index knows it by.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case, without a possessive.</param>
/// <param name="Span">Where in the question.</param>
/// <param name="Terms">Its terms; none for a stop word.</param>
internal sealed partial record QuestionWord(string Text, string Lower, TextSpan Span, IReadOnlyList<string> Terms)
{
    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>Whether it is or begins with a digit.</summary>
    public bool IsNumber => char.IsDigit(Text[0]);

    /// <summary>The words of a question in order.</summary>
    public static IReadOnlyList<QuestionWord> Read(string question)
    {
        var words = new List<QuestionWord>();
        foreach (var match in Pattern().EnumerateMatches(question))
        {
            var text = question.Substring(match.Index, match.Length);
            words.Add(new QuestionWord(text, Bare(text), new TextSpan(match.Index, match.Index + match.Length), TextAnalyzer.Terms(text)));
        }

        return words;
    }

    /// <summary>A word in lower case, without a possessive.</summary>
    public static string Bare(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal) ? lower[..^2] : lower;
    }

    // Inner points, commas and apostrophes belong to the word ("4,200", "techcrunch.com"); hyphens part two words.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[.,'’&][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
