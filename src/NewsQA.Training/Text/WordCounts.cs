namespace NewsQA.Training.Text;

/// <summary>How often each word is in a corpus.</summary>
internal sealed class WordCounts
{
    // Longer ones are addresses and the like.
    private const int LongestWord = 24;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of texts, on all cores. The result does not depend on their order.</summary>
    public static WordCounts Of(IEnumerable<string> texts)
    {
        var all = new WordCounts();
        Parallel.ForEach(texts, () => new WordCounts(), (text, _, mine) => mine.Add(text), mine =>
        {
            lock (all)
            {
                all.Add(mine);
            }
        });
        return all;
    }

    /// <summary>Words with their counts: the commonest first, ties in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByFrequency() =>
        [.. _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)];

    private WordCounts Add(string text)
    {
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        BasicWords.Split(text, word =>
        {
            if (word.Length <= LongestWord)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            }
        });
        return this;
    }

    private void Add(WordCounts other)
    {
        foreach (var (word, count) in other._counts)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _) += count;
        }
    }
}
