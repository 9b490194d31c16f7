namespace NewsQA.Indexing.Lexical;

/// <summary>
/// Remembers the hash of the term that a word became, by the word's own hash: 16 bytes a word, so that all frequent words lie in the
/// processor's cache. Each word has one slot, which the last to come takes over. Thread-safe without locks: a slot's halves are stored so that two threads'
/// halves together fit no word (Hyatt's trick from chess programs).
/// </summary>
internal sealed class TermHashCache
{
    private const int Slots = 1 << 16;

    private readonly ulong[] slots = new ulong[2 * Slots];

    /// <summary>Looks a word up.</summary>
    /// <param name="word">The word's <see cref="TermHash"/>.</param>
    /// <param name="term">The term's; 0 for a word that is no term.</param>
    /// <returns>Whether the cache has it.</returns>
    public bool TryGet(ulong word, out ulong term)
    {
        var slot = (int)(word & (Slots - 1)) * 2;
        term = Volatile.Read(ref slots[slot + 1]);
        return (Volatile.Read(ref slots[slot]) ^ term) == word;
    }

    /// <summary>Remembers a word.</summary>
    /// <param name="word">The word's hash.</param>
    /// <param name="term">The term's; 0 for a word that is no term.</param>
    public void Set(ulong word, ulong term)
    {
        var slot = (int)(word & (Slots - 1)) * 2;
        Volatile.Write(ref slots[slot], word ^ term);
        Volatile.Write(ref slots[slot + 1], term);
    }
}
