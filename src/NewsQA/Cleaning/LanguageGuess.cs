using System.Collections.Frozen;

namespace NewsQA.Cleaning;

/// <summary>Tells English from everything else by its most common words. Saying "unknown" is cheap, saying "English" wrongly is not.</summary>
internal static class LanguageGuess
{
    private const int WordsToRead = 300;
    private const int MinWords = 8;

    // In English prose these make up about a third of all words; in other languages the few that are shared stay far below a sixth.
    private const double MinShare = 1.0 / 6;

    private static readonly FrozenSet<string> s_english = new[]
    {
        "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "it", "by", "from", "at", "be", "are", "were",
        "has", "have", "had", "this", "which", "their", "its", "said", "will", "an", "not", "but", "they", "he", "she", "who", "after",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Guesses a text's language.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <returns><c>en</c>, or null when it is another language or too short to tell.</returns>
    public static string? Of(string text)
    {
        var words = 0;
        var english = 0;
        var lookup = s_english.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t', '\u00A0'))
        {
            var word = text.AsSpan(range).Trim("\"'“”‘’.,;:!?()[]");
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            english += lookup.Contains(word) ? 1 : 0;
            if (words == WordsToRead)
            {
                break;
            }
        }

        return words >= MinWords && english >= words * MinShare ? "en" : null;
    }
}
