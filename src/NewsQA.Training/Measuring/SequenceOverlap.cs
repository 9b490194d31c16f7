using System.Collections.Concurrent;
using NewsQA.Training.Text;

namespace NewsQA.Training.Measuring;

/// <summary>
/// Finds sequences of words that texts share. Words are runs of letters and digits, in lower case; sequences are kept as 64-bit hashes.
/// </summary>
internal sealed class SequenceOverlap
{
    /// <summary>Words in a sequence: long enough that few are shared by chance (Brown et al., arXiv 2005.14165).</summary>
    public const int Words = 13;

    private readonly HashSet<ulong> _sequences = [];

    /// <summary>Reads the texts to be kept apart.</summary>
    public SequenceOverlap(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            ForEachSequence(text, hash => _sequences.Add(hash));
        }
    }

    /// <summary>Different sequences in the texts.</summary>
    public int Sequences => _sequences.Count;

    /// <summary>How many of them are in other texts.</summary>
    public int CountIn(IEnumerable<string> texts)
    {
        var shared = new ConcurrentDictionary<ulong, bool>();
        Parallel.ForEach(texts, text => ForEachSequence(text, hash =>
        {
            if (_sequences.Contains(hash))
            {
                shared[hash] = true;
            }
        }));
        return shared.Count;
    }

    private static void ForEachSequence(string text, Action<ulong> handle)
    {
        var words = new List<ulong>();
        BasicWords.Split(text, word =>
        {
            if (char.IsLetterOrDigit(word[0]))
            {
                words.Add(HashOf(word));
            }
        });
        for (var end = Words; end <= words.Count; end++)
        {
            handle(words[(end - Words)..end].Aggregate(0UL, (hash, word) => (hash * 0x9E3779B97F4A7C15) + word));
        }
    }

    // FNV-1a.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }
}
