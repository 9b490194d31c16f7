namespace NewsQA.Indexing.Duplicates;

/// <summary>
/// A text as the hashes of its runs of four words, by which edited copies are known (Broder 1997). Words are runs of letters and digits, without
/// case; a letter of a script without spaces is a word by itself. Independent of <see cref="TextAnalyzer"/>: what is stored stays comparable when that changes.
/// </summary>
internal static class TextShingles
{
    /// <summary>Words in a shingle. Four as in the measure of extraction: an edit of one word costs four shingles, chance repeats few.</summary>
    public const int Words = 4;

    private const ulong Offset = 0xCBF29CE484222325UL;
    private const ulong Prime = 0x100000001B3UL;

    /// <summary>The shingles of a text.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <returns>Their hashes in the text's order, repeats included; one for a text of fewer words, none for a text without words.</returns>
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        var words = WordHashes(text);
        if (words.Count is 0)
        {
            return [];
        }

        var shingles = new uint[Math.Max(1, words.Count - Words + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = Offset;
            for (var w = i; w < Math.Min(i + Words, words.Count); w++)
            {
                hash = Mix(hash ^ words[w]);
            }

            shingles[i] = (uint)(hash >> 32);
        }

        return shingles;
    }

    private static List<ulong> WordHashes(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>(text.Length / 6);
        var hash = Offset;
        var isInside = false;
        foreach (var c in text)
        {
            var isLetter = c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            var isWhole = isLetter && IsIdeograph(c);
            if (isInside && (!isLetter || isWhole))
            {
                words.Add(hash);
                (hash, isInside) = (Offset, false);
            }

            if (isLetter)
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
                isInside = true;
            }

            if (isWhole)
            {
                words.Add(hash);
                (hash, isInside) = (Offset, false);
            }
        }

        if (isInside)
        {
            words.Add(hash);
        }

        return words;
    }

    // Kana, CJK ideographs and their compatibility forms in the basic plane.
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    // murmur3's finaliser.
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
