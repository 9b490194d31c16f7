using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering;

/// <summary>Tells of what harm a number counts the people: "six dead and forty injured". Each number belongs to the nearest word of harm.</summary>
internal static class NearestHarm
{
    // Characters. The end of a clause between two words counts for more than distance: "three are dead and 41 were injured".
    private const int ClauseGap = 30;

    /// <summary>The nearest word of harm to a value; null when the text has none.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="value">Where the value stands in it.</param>
    /// <param name="text">The text.</param>
    public static Word? Of(IReadOnlyList<Word> words, TextSpan value, string text) =>
        words.Where(w => w.Terms.Any(WordClasses.IsHarm)).OrderBy(w => Gap(text, w.Span, value)).FirstOrDefault();

    private static int Gap(string text, TextSpan word, TextSpan value)
    {
        var between = word.Start >= value.End ? new TextSpan(value.End, word.Start) : new TextSpan(Math.Min(word.End, value.Start), value.Start);
        return between.Length + (EndsClause(between.Of(text)) ? ClauseGap : 0);
    }

    private static bool EndsClause(string between) =>
        between.Contains(',', StringComparison.Ordinal) || between.Contains(';', StringComparison.Ordinal) || between.Contains(" and ", StringComparison.Ordinal) || between.Contains(". ", StringComparison.Ordinal);
}
