using System.Text.RegularExpressions;
using NewsQA.Claims;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Which kinds of value answer which question.</summary>
internal static partial class ExpectedKinds
{
    /// <summary>The kinds, best first; empty when any will do.</summary>
    public static IReadOnlyList<ValueKind> Of(Question question) => question.Type switch
    {
        QuestionType.Who or QuestionType.Where => [ValueKind.Name],
        QuestionType.When => [ValueKind.Date],
        QuestionType.HowMany => [ValueKind.Number, ValueKind.Share, ValueKind.Money],
        QuestionType.HowLong => [ValueKind.Duration],
        QuestionType.HowMuch when MoneyWords().IsMatch(question.Text) => [ValueKind.Money],
        QuestionType.HowMuch when ShareWords().IsMatch(question.Text) => [ValueKind.Share, ValueKind.Number],
        QuestionType.HowMuch => [ValueKind.Money, ValueKind.Share, ValueKind.Number],
        _ => [],
    };

    /// <summary>Whether a value says something that the question does not: a name all of whose words are new, any other value of which one is.</summary>
    public static bool IsNew(QuestionProfile profile, ValueKind kind, string value)
    {
        var words = Word.Read(value);
        bool IsAsked(Word word) => profile.Words.Any(p => p.Word.Terms.Any(t => word.Terms.Any(w => IsSame(t, w))));
        return words.Count > 0 && (kind == ValueKind.Name ? !words.Any(IsAsked) : !words.All(IsAsked));
    }

    // Russia and Russian, China and Chinese: a name and what is said after it.
    private static bool IsSame(string left, string right) =>
        left == right || (Math.Min(left.Length, right.Length) >= StemLength && left.AsSpan(0, StemLength).SequenceEqual(right.AsSpan(0, StemLength)));

    private const int StemLength = 4;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(costs?|price|priced|pay|pays|paid|worth|spen[dt]|money|salary|fine|fined|fee|revenue|profits?|loss|losses|damages?|dollars|euros|pounds|crowns|raise[ds]?|earn(s|ed)?|invest(ed)?)\b", Options, TimeoutMs)]
    private static partial Regex MoneyWords();

    [GeneratedRegex(@"\b(percent|percentage|share|proportion|interest rate|rate|turnout)\b", Options, TimeoutMs)]
    private static partial Regex ShareWords();
}
