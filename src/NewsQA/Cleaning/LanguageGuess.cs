namespace NewsQA.Cleaning;

/// <summary>Tells languages apart by their letters and their most common words. Saying "unknown" is cheap, saying "English" wrongly is not.</summary>
internal static class LanguageGuess
{
    private const int WordsToRead = 300;
    private const int MinWords = 8;
    private const int MinHits = 3;

    // In English prose these words make up about a third of all; in other languages the few that are shared stay far below a sixth.
    private const double MinEnglishShare = 1.0 / 6;

    // Languages that say by endings what others say by small words have fewer of them.
    private const double MinShare = 1.0 / 10;

    /// <summary>Guesses a text's language.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <returns>An ISO 639-1 code; null when it is none that is known, or too short to tell. Near relatives (Norwegian and Danish) may be taken for each other.</returns>
    public static string? Of(string text)
    {
        if (ScriptLanguage.Of(text) is { } language)
        {
            return language;
        }

        var (hits, words) = Count(text);
        var best = Enumerable.Range(1, hits.Length - 1).MaxBy(i => hits[i]);
        return words < MinWords ? null
            : hits[0] >= words * MinEnglishShare && hits[0] >= hits[best] ? FunctionWords.Languages[0]
            : hits[best] >= Math.Max(MinHits, words * MinShare) && hits[best] > hits[0] ? FunctionWords.Languages[best]
            : null;
    }

    private static (int[] Hits, int Words) Count(string text)
    {
        var words = 0;
        var hits = new int[FunctionWords.Languages.Length];
        var lookup = FunctionWords.ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t', '\u00A0'))
        {
            var word = text.AsSpan(range).Trim("\"'“”‘’.,;:!?()[]");
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            foreach (var i in lookup.TryGetValue(word, out var languages) ? languages : [])
            {
                hits[i]++;
            }

            if (words == WordsToRead)
            {
                break;
            }
        }

        return (hits, words);
    }
}
