namespace NewsQA.Indexing.Lexical;

/// <summary>A term with its hash; both empty for a stop word.</summary>
/// <param name="Text">As <see cref="TextAnalyzer"/> gives it; empty when the word is not indexed.</param>
/// <param name="Hash"><see cref="TermHash"/> of the text.</param>
internal sealed record Term(string Text, ulong Hash)
{
    /// <summary>Not a term: a stop word.</summary>
    public static Term None { get; } = new("", 0);
}

/// <summary>
/// Remembers what became of a word. Each word has one slot, which the last word to come takes over: bounded and free of locks, and the
/// frequent words are always there. Thread-safe.
/// </summary>
internal sealed class TermCache
{
    private const int Slots = 1 << 16;
    private const int MaxWordLength = 32;

    private readonly Entry?[] entries = new Entry?[Slots];

    /// <summary>The term of a word.</summary>
    /// <param name="word">The word as the text has it.</param>
    /// <param name="analyze">Makes the term when the cache does not have it.</param>
    /// <returns>The term.</returns>
    public Term GetOrAdd(ReadOnlySpan<char> word, Func<string, Term> analyze)
    {
        if (word.Length > MaxWordLength)
        {
            return analyze(word.ToString());
        }

        ref var slot = ref entries[TermHash.Of(word) & (Slots - 1)];
        var entry = Volatile.Read(ref slot);
        if (entry is null || !word.SequenceEqual(entry.Word))
        {
            var copy = word.ToString();
            entry = new Entry(copy, analyze(copy));
            Volatile.Write(ref slot, entry);
        }

        return entry.Term;
    }

    private sealed record Entry(string Word, Term Term);
}
