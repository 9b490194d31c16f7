using NewsQA.Claims;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Which kinds of value answer which type of question.</summary>
internal static class ExpectedKinds
{
    /// <summary>The kinds, best first; empty when any will do.</summary>
    public static IReadOnlyList<ValueKind> Of(QuestionType type) => type switch
    {
        QuestionType.Who or QuestionType.Where => [ValueKind.Name],
        QuestionType.When => [ValueKind.Date],
        QuestionType.HowMany => [ValueKind.Number, ValueKind.Share, ValueKind.Money],
        QuestionType.HowLong => [ValueKind.Duration],
        QuestionType.HowMuch => [ValueKind.Money, ValueKind.Share, ValueKind.Number],
        _ => [],
    };

    /// <summary>Whether a value says something that the question does not.</summary>
    public static bool IsNew(QuestionProfile profile, string value) =>
        Word.Read(value) is { Count: > 0 } words
        && words.Any(w => !profile.Words.Any(p => p.Word.Terms.Any(t => w.Terms.Contains(t, StringComparer.Ordinal))));
}
