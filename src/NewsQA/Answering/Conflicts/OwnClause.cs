using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>What a value's own clause says, where its sentence says more than one thing.</summary>
internal static partial class OwnClause
{
    /// <summary>How much of the question's words, by weight, the clause has, 0 to 1; 1 when the question has none. See <see cref="Clauses"/>.</summary>
    /// <param name="profile">The question.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="value">Where the value stands in it.</param>
    public static double Coverage(QuestionProfile profile, string text, IReadOnlyList<Word> words, TextSpan value)
    {
        var clause = Clauses.Around(text, value);
        var terms = words.Where(w => clause.Contains(w.Span)).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        var matches = profile.Words.Select(p => p.Word.Terms.Any(t => terms.Contains(t) || terms.Any(u => WordClasses.AreOne(t, u))) ? 1.0 : 0).ToArray();
        return Answering.Coverage.Of(profile, matches, _ => true, 1);
    }

    /// <summary>
    /// Whether the sentence says of what the question names that it is the value: "X (born 1970) is a Norwegian lawyer". Behind a preposition, a relative or another verb stands what it is of, or by whom.
    /// </summary>
    /// <param name="profile">The question.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="value">Where the value stands in it.</param>
    public static bool IsPredicate(QuestionProfile profile, string text, TextSpan value) =>
        Predicate().Match(text[..value.Start]) is { Success: true } verb
        && Word.Read(text[..verb.Index]).Any(w => profile.Words.Any(p => p.IsName && p.Word.Terms.Any(t => w.Terms.Contains(t, StringComparer.Ordinal))));

    [GeneratedRegex(
        @"\b(is|was|are|were|became)\s+(a|an|the|one\s+of\s+the)\s+((?!(by|who|that|which|from|of|on|in|for|to|with|based|is|was|and\s+the|but)\b)[\p{L}\p{N}’'-]+,?\s+){0,8}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 30_000)]
    private static partial Regex Predicate();
}
