using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>How common a word is in news, from <c>common-words.txt</c>: a word that is said everywhere claims little. Read once, when first used. Thread-safe.</summary>
internal static class Rarity
{
    private static readonly Lazy<Dictionary<string, int>> Ranks = new(Read);

    /// <summary>The rank of a word's commonest form, from 0; null for one that is not among the commonest.</summary>
    /// <param name="word">The word.</param>
    public static int? Of(ReadWord word) => Ranks.Value.TryGetValue(word.Stem, out var rank) ? rank : null;

    private static Dictionary<string, int> Read()
    {
        using var stream = typeof(Rarity).Assembly.GetManifestResourceStream("NewsQA.Checking.common-words.txt") ?? throw new NewsQAException("The engine's assembly lacks its list of common words; build it again.");
        using var reader = new StreamReader(stream);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            foreach (var word in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ranks.TryAdd(WordForms.Stem(word), ranks.Count);
            }
        }

        return ranks;
    }
}
