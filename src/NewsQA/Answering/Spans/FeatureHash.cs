namespace NewsQA.Answering.Spans;

/// <summary>Numbers for features: FNV-1a over their parts, the same on every machine.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    /// <summary>The hash of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of a feature's parts.</summary>
    public static uint Of(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (Basis ^ template) * Prime;
        hash = Mix((hash ^ a) * Prime);
        hash = Mix((hash ^ b) * Prime);
        return Mix((hash ^ c) * Prime);
    }

    private static uint Mix(uint hash) => (hash ^ (hash >> 15)) * 2_246_822_519;
}
