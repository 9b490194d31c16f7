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
    // A letter alone is no name.
    private const int MinLetters = 2;

    /// <summary>The question with its names' capitals; the question itself where it has capitals.</summary>
    /// <param name="question">The question as asked.</param>
    /// <param name="hits">The passages found for it.</param>
    public static Question Restore(Question question, IReadOnlyList<Hit> hits)
    {
        var asked = Words().Matches(question.Text);
        if (asked.Any(w => w.Index > 0 && w.Value.Any(char.IsUpper)))
        {
            return question;
        }

        var words = asked.Select(w => w.Value.ToLowerInvariant()).Where(w => w.Length >= MinLetters && TextAnalyzer.Terms(w).Count > 0).ToHashSet(StringComparer.Ordinal);
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var alone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in hits.Select(h => h.Passage.Span.Of(h.Article.Text)))
        {
            var said = Words().Matches(text);
            foreach (var (number, word) in said.Index())
            {
                var lower = word.Value.ToLowerInvariant();
                if (!words.Contains(lower) || IsFirst(text, word.Index))
                {
                    continue;
                }

                (forms.TryGetValue(lower, out var seen) ? seen : forms[lower] = []).Add(word.Value);
                if (!IsBesideCapital(text, said, number, -1) && !IsBesideCapital(text, said, number, 1))
                {
                    alone.Add(lower);
                }
            }
        }

        // A heading's words have capitals too, so that one lower case elsewhere is enough against a name.
        bool IsName(int at) => at >= 0 && at < asked.Count && forms.TryGetValue(asked[at].Value.ToLowerInvariant(), out var seen) && seen.TrueForAll(s => char.IsUpper(s[0]));
        bool IsSure(int at) => IsName(at) && alone.Contains(asked[at].Value.ToLowerInvariant());

        // A first name stands before its last name only, as it does in the question.
        var restored = question.Text;
        foreach (var (number, word) in asked.Index().Where(w => IsSure(w.Index) || (IsName(w.Index) && (IsSure(w.Index - 1) || IsSure(w.Index + 1)))).Reverse())
        {
            restored = restored[..word.Index] + forms[word.Value.ToLowerInvariant()].CountBy(s => s).MaxBy(s => s.Value).Key + restored[(word.Index + word.Length)..];
        }

        // As those begin that the weights were learned from.
        restored = asked.Count > 0 && asked[0].Index == 0 && asked[0].Value.All(char.IsLower) ? char.ToUpperInvariant(restored[0]) + restored[1..] : restored;
        return restored == question.Text ? question : question with { Text = restored };
    }

    // "Best Music Award": what always stands among capitals may have its own from a title.
    private static bool IsBesideCapital(string text, MatchCollection words, int at, int step)
    {
        if (at + step < 0 || at + step >= words.Count)
        {
            return false;
        }

        var (left, right) = step > 0 ? (words[at], words[at + step]) : (words[at + step], words[at]);
        return char.IsUpper(words[at + step].Value[0]) && text[(left.Index + left.Length)..right.Index] is " " or "-" or "’" or "'" or "" or " & ";
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
