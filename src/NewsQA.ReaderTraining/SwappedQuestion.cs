using System.Text.RegularExpressions;

namespace NewsQA.ReaderTraining;

/// <summary>Makes of a question one about another name, year or number, which the sentence that answered it does not answer (after the unanswerable questions of SQuAD 2.0, Rajpurkar et al. 2018).</summary>
internal static partial class SwappedQuestion
{
    /// <summary>The question with one name or number exchanged; null when it has none, or there is nothing to put in its place.</summary>
    public static string? Of(string question, IReadOnlyList<string> names, Random random)
    {
        var found = Name().Matches(question).Where(m => m.Index > 0).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var name = found[random.Next(found.Count)];
        var isNumber = char.IsDigit(name.Value[0]);
        var others = names.Where(n => char.IsDigit(n[0]) == isNumber && (!isNumber || n.Length == name.Length) && !question.Contains(n, StringComparison.OrdinalIgnoreCase)
            && !n.Contains(name.Value, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? null : question[..name.Index] + others[random.Next(others.Count)] + question[(name.Index + name.Length)..];
    }

    /// <summary>The names and numbers of a text, but for the first word of a sentence.</summary>
    public static IEnumerable<string> NamesIn(string text) => Name().Matches(text).Where(m => m.Index > 1 && text[m.Index - 2] is not ('.' or '?' or '!')).Select(m => m.Value);

    [GeneratedRegex(@"\b(?:\p{Lu}[\p{L}\p{M}'-]+(?: \p{Lu}[\p{L}\p{M}'-]+)*|\d+(?:,\d{3})*)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
