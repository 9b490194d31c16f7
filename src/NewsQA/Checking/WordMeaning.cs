using System.Globalization;

namespace NewsQA.Checking;

/// <summary>Gives each word what it means: its stem, the lines of <see cref="Meanings"/> that it stands in, alone or as part of a phrase.</summary>
internal static class WordMeaning
{
    /// <summary>Gives it.</summary>
    public static void Give(IReadOnlyList<ReadWord> words)
    {
        var stems = words.Select(w => w.IsMark ? "" : w.Stem).ToList();
        var bound = new HashSet<int>();
        foreach (var word in words.Where(w => !w.IsMark))
        {
            foreach (var (phrase, places) in Meanings.Instance.PhrasesAt(stems, word.Index).ToList())
            {
                Give(words, phrase, places, bound);
            }
        }

        foreach (var word in words.Where(w => !w.IsMark && !w.IsFunction && !bound.Contains(w.Index)))
        {
            Add(word, word.Stem);
            if (Again(word) is { } once)
            {
                word.Given.Add(once);
                word.Given.UnionWith(Meanings.Instance.Own(once).Select(Key));
            }
        }
    }

    // Who is recaptured is captured.
    private static string? Again(ReadWord word) =>
        word.IsVerb && word.Lower.Length > 7 && word.Lower.StartsWith("re", StringComparison.Ordinal) && WordForms.Stem(word.Lower[2..]) is var once && (Meanings.Instance.Own(once).Count > 0 || WordForms.IsIrregularVerb(once)) ? once : null;

    /// <summary>Whether a meaning is the word's own, and not a phrase's that it is part of.</summary>
    public static bool IsOf(string meaning, string stem) => meaning == stem || Meanings.Instance.Own(stem).Any(line => Key(line) == meaning);

    // "Turned down" is no turning, "called off" no calling; but who asks for a thing asks.
    private static void Give(IReadOnlyList<ReadWord> words, string phrase, IReadOnlyList<int> places, HashSet<int> bound)
    {
        // "Cost no lives": what is denied inside a phrase is its end.
        var denial = Enumerable.Range(places[0], places[^1] - places[0]).LastOrDefault(i => StanceReader.IsDenial(words, i), -1);
        foreach (var place in places.Where(p => !words[p].IsFunction && p > denial))
        {
            Add(words[place], phrase);
        }

        if (places.Count > 1 && places[1] - places[0] <= 2 && words[places[1]].Lower is "up" or "down" or "out" or "off" or "over" or "away" or "back")
        {
            bound.Add(places[0]);
        }
    }

    private static void Add(ReadWord word, string meaning)
    {
        word.Wanted.Add(meaning);
        word.Given.Add(meaning);
        foreach (var line in Meanings.Instance.Own(meaning))
        {
            word.Wanted.Add(Key(line));
            word.Given.Add(Key(line));
        }

        foreach (var line in Meanings.Instance.Wider(meaning))
        {
            word.Given.Add(Key(line));
        }
    }

    private static string Key(int line) => string.Create(CultureInfo.InvariantCulture, $"#{line}");
}
