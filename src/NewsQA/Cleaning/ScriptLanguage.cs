namespace NewsQA.Cleaning;

/// <summary>Languages that their letters tell: those that are not written with Latin ones.</summary>
internal static class ScriptLanguage
{
    private const int CharactersToRead = 2000;
    private const int MinLetters = 12;

    // A name from elsewhere has one of them; a text of the language, several in a hundred.
    private const double MinShare = 1.0 / 300;

    // Letters of one language among those that write with the same script. The first that are found decide; "" stands for the rest.
    private static readonly (string Script, string Letters, string Language)[] s_languages =
    [
        ("cyrillic", "іїєґ", "uk"), ("cyrillic", "ў", "be"), ("cyrillic", "ђћ", "sr"), ("cyrillic", "ѓќѕ", "mk"), ("cyrillic", "ыэё", "ru"), ("cyrillic", "ъщ", "bg"), ("cyrillic", "", "ru"),
        ("arabic", "ٹڈڑےں", "ur"), ("arabic", "پچژگ", "fa"), ("arabic", "", "ar"),
        ("hebrew", "", "he"), ("greek", "", "el"), ("devanagari", "", "hi"), ("bengali", "", "bn"), ("tamil", "", "ta"), ("thai", "", "th"), ("georgian", "", "ka"), ("armenian", "", "hy"),
        ("kana", "", "ja"), ("hangul", "", "ko"), ("han", "", "zh"),
    ];

    /// <summary>The language of a text that is not written with Latin letters.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <returns>An ISO 639-1 code; null when most letters are Latin, or there are too few.</returns>
    public static string? Of(string text)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, CharactersToRead));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in beginning)
        {
            if (c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                letters++;
                if (c >= 0x370 && ScriptOf(c) is { } script)
                {
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                }
            }
        }

        // Japanese mixes its own letters with Chinese ones.
        var main = counts.GetValueOrDefault("kana") * 8 > letters ? "kana" : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        return main is null || counts.Values.Sum() < Math.Max(MinLetters, letters / 2) ? null : LanguageOf(main, beginning);
    }

    private static string? LanguageOf(string script, ReadOnlySpan<char> text)
    {
        foreach (var (of, letters, language) in s_languages)
        {
            if (of == script && (letters.Length == 0 || Share(letters, text) >= MinShare))
            {
                return language;
            }
        }

        return null;
    }

    private static double Share(string letters, ReadOnlySpan<char> text)
    {
        var found = 0;
        foreach (var c in text)
        {
            found += letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 1 : 0;
        }

        return (double)found / text.Length;
    }

    private static string? ScriptOf(char c) => c switch
    {
        <= '\u03FF' => "greek",
        <= '\u052F' => "cyrillic",
        <= '\u058F' => "armenian",
        <= '\u05FF' => "hebrew",
        <= '\u077F' => "arabic",
        >= '\u0900' and <= '\u097F' => "devanagari",
        >= '\u0980' and <= '\u09FF' => "bengali",
        >= '\u0B80' and <= '\u0BFF' => "tamil",
        >= '\u0E00' and <= '\u0E7F' => "thai",
        >= '\u10A0' and <= '\u10FF' => "georgian",
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => "hangul",
        >= '\u3040' and <= '\u30FF' => "kana",
        >= '\u3400' and <= '\u9FFF' => "han",
        _ => null,
    };
}
