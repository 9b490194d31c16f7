using System.Collections.Frozen;

namespace NewsQA.Answering;

/// <summary>English words that pick one out of many or say how many of them: "first", "only", "largest", "both". A sentence that lacks the word may speak of another one.</summary>
internal static class RankWords
{
    private const int LeastLetters = 6;

    private static readonly FrozenSet<string> Listed =
        ("first second third fourth fifth last final only original main most least best worst more less fewer all every always both another same half twice few several other").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // They end as superlatives do.
    private static readonly FrozenSet<string> Others =
        ("forest interest request protest arrest invest suggest contest harvest priest honest modest digest earnest tempest conquest bequest breast chest behest everest midwest northwest southwest").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case, is one of them.</summary>
    public static bool Contains(string lower) =>
        Listed.Contains(lower) || (lower.Length >= LeastLetters && lower.EndsWith("est", StringComparison.Ordinal) && !Others.Contains(lower));
}
