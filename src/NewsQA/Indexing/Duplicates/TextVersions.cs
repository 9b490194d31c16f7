namespace NewsQA.Indexing.Duplicates;

/// <summary>
/// Whether two texts are versions of one: the same text, a copy with edits, or a shortened one. Symmetric, and by the texts alone, so that every index
/// groups alike. Two outlets' own reports of one event are not versions: they share quotes, not half of their words in a row.
/// </summary>
internal static class TextVersions
{
    /// <summary>The shortest part of a longer text that still counts as a version of it. What is shorter is a quote from it, or an item of a round-up.</summary>
    public const double MinLengthShare = 0.15;

    // Of texts of like length, the share of the shorter's shingles that the longer must have.
    // Measured on made-up edits and on other articles of the same events: see tests/NewsQA.Benchmarks/results/ingest.md.
    private const double EditedShare = 0.5;

    // Of a much shorter text nearly all must come from the longer one, and from its beginning: wires are cut from the end. The items of a
    // round-up come from everywhere else, and must not make one group of all they are taken from.
    private const double MuchShorter = 0.5;
    private const double ShortenedShare = 0.6;
    private const int OpeningShingles = 25;

    // Texts of a line or two say the same by chance.
    private const int MinShingles = 8;

    /// <summary>Compares two texts.</summary>
    /// <param name="one">The shingles of one, in order.</param>
    /// <param name="other">The shingles of the other, in order.</param>
    /// <returns>True when they are versions of one text.</returns>
    public static bool AreVersions(uint[] one, uint[] other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.AsSpan().SequenceEqual(longer))
        {
            return shorter.Length > 0;
        }

        var ratio = (double)shorter.Length / longer.Length;
        if (shorter.Length < MinShingles || ratio < MinLengthShare)
        {
            return false;
        }

        var known = longer.ToHashSet();
        var share = Share(shorter, known);
        return ratio >= MuchShorter ? share >= EditedShare : share >= ShortenedShare && BeginsLike(shorter, longer);
    }

    private static bool BeginsLike(uint[] shorter, uint[] longer)
    {
        // The longer one may have a line or two of its own first.
        var opening = longer.AsSpan(0, Math.Min(longer.Length, Math.Max(shorter.Length, 4 * OpeningShingles))).ToArray().ToHashSet();
        return Share(shorter.AsSpan(0, Math.Min(shorter.Length, OpeningShingles)), opening) >= EditedShare;
    }

    private static double Share(ReadOnlySpan<uint> shingles, HashSet<uint> known)
    {
        var shared = 0;
        foreach (var shingle in shingles)
        {
            shared += known.Contains(shingle) ? 1 : 0;
        }

        return (double)shared / shingles.Length;
    }
}
