using System.Text.RegularExpressions;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>
/// Gives the names in a question that was typed without capitals the capitals that they have in the passages found for it ("how long was putin in china"): what is a name is read by them.
/// Nothing is changed in a question that has a capital behind its first word.
/// </summary>
internal static partial class NameCase
{
    // A heading's words have capitals too, so that one lower case elsewhere is enough against a name.
    private const int MinLetters = 2;

    /// <summary>The question with its names' capitals; the question itself where there is nothing to restore.</summary>
    /// <param name="question">The question as asked.</param>
    /// <param name="hits">The passages found for it.</param>
    public static Question Restore(Question question, IReadOnlyList<Hit> hits)
    {
        if (Words().Matches(question.Text).Any(w => w.Index > 0 && w.Value.Any(char.IsUpper)))
        {
            return question;
        }

        var words = Words().Matches(question.Text).Select(w => w.Value.ToLowerInvariant()).Where(w => w.Length >= MinLetters && TextAnalyzer.Terms(w).Count > 0).ToHashSet(StringComparer.Ordinal);
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var text in hits.Select(h => h.Passage.Span.Of(h.Article.Text)))
        {
            foreach (Match word in Words().Matches(text))
            {
                if (words.Contains(word.Value.ToLowerInvariant()) && !IsFirst(text, word.Index))
                {
                    (forms.TryGetValue(word.Value.ToLowerInvariant(), out var seen) ? seen : forms[word.Value.ToLowerInvariant()] = []).Add(word.Value);
                }
            }
        }

        var restored = Words().Replace(question.Text, w => forms.TryGetValue(w.Value.ToLowerInvariant(), out var seen) && seen.TrueForAll(s => char.IsUpper(s[0])) ? seen.CountBy(s => s).MaxBy(s => s.Value).Key : w.Value);
        return restored == question.Text ? question : question with { Text = restored };
    }

    // What opens a sentence, a quotation or a line has a capital whatever it is.
    private static bool IsFirst(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before < 0 || !(char.IsLetterOrDigit(text[before]) || text[before] is ',' or ';' or '-' or '(' or ')' or '’' or '\'' or '/' or '&' or '%');
    }

    // Wall-clock time, so generous: a busy machine must not reach it.
    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Words();
}
