using System.Runtime.InteropServices;

namespace NewsQA.Indexing.Duplicates;

/// <summary>
/// Finds texts whose sketches meet, among hundreds of thousands: sorted runs of (hash, text) pairs, 8 bytes each, merged as they grow, so that a
/// look-up is a few binary searches per hash. Not thread-safe.
/// </summary>
internal sealed class SketchIndex
{
    // A shingle in more texts than this is a phrase or a page's furniture: it tells nothing, and counting it would cost much.
    private const int MaxTextsPerHash = 200;

    // Below this share of the shorter's sample the texts cannot be versions, leaving room for the sample's chance.
    private const double MinSampleShare = 0.25;

    private readonly List<ulong[]> runs = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<long, int> entryOfKey = [];

    /// <summary>Adds a text; one with the same key is replaced.</summary>
    /// <param name="key">The text's key.</param>
    /// <param name="sketch">Its sketch.</param>
    public void Add(long key, TextSketch sketch)
    {
        Remove(key);
        if (sketch.Hashes.Length == 0)
        {
            return;
        }

        var number = entries.Count;
        entryOfKey[key] = number;
        entries.Add(new Entry(key, sketch.Shingles, sketch.Hashes.Length, sketch.Hashes[^1]));
        runs.Add(Array.ConvertAll(sketch.Hashes, hash => ((ulong)hash << 32) | (uint)number));
        MergeRuns();
    }

    /// <summary>Removes a text.</summary>
    /// <param name="key">Its key; one that is not there counts for nothing.</param>
    public void Remove(long key)
    {
        if (entryOfKey.Remove(key, out var number))
        {
            entries[number] = default;
        }
    }

    /// <summary>Texts that may be versions of one.</summary>
    /// <param name="sketch">Its sketch.</param>
    /// <param name="except">Its own key.</param>
    /// <returns>Their keys, those that share most first, ties by key.</returns>
    public IReadOnlyList<long> Candidates(TextSketch sketch, long except)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in sketch.Hashes)
        {
            foreach (var run in runs)
            {
                Count(run, hash, shared);
            }
        }

        return [.. shared.Where(pair => entries[pair.Key].Key != 0 && entries[pair.Key].Key != except && IsEnough(pair.Value, sketch, entries[pair.Key]))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => entries[pair.Key].Key).Select(pair => entries[pair.Key].Key)];
    }

    private static void Count(ulong[] run, uint hash, Dictionary<int, int> shared)
    {
        var at = Array.BinarySearch(run, (ulong)hash << 32);
        at = at < 0 ? ~at : at;
        var end = Math.Min(run.Length, at + MaxTextsPerHash);
        for (; at < end && (uint)(run[at] >> 32) == hash; at++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(shared, (int)(uint)run[at], out _)++;
        }
    }

    /// <summary>Whether two texts share enough of their samples to be compared whole.</summary>
    /// <param name="shared">Hashes that both have.</param>
    /// <param name="sketch">One.</param>
    /// <param name="other">The other; both have hashes.</param>
    /// <returns>True when they may be versions of one text.</returns>
    public static bool IsEnough(int shared, TextSketch sketch, TextSketch other) =>
        IsEnough(shared, sketch, new Entry(0, other.Shingles, other.Hashes.Length, other.Hashes[^1]));

    private static bool IsEnough(int shared, TextSketch sketch, Entry other)
    {
        var shorter = Math.Min(sketch.Shingles, other.Shingles);
        var longer = Math.Max(sketch.Shingles, other.Shingles);
        if (shorter < longer * TextVersions.MinLengthShare)
        {
            return false;
        }

        // Both samples are whole below the lower of their highest hashes; there lies this part of the shorter's shingles.
        var highest = Math.Min(Highest(sketch.Hashes.Length, sketch.Hashes[^1]), Highest(other.Hashes, other.Highest));
        var expected = shorter * (highest / uint.MaxValue);
        return shared >= Math.Min(2, Math.Min(sketch.Hashes.Length, other.Hashes)) && shared >= MinSampleShare * expected;
    }

    // A sketch that is not full holds every hash.
    private static double Highest(int hashes, uint highest) => hashes < TextSketch.Size ? uint.MaxValue : highest;

    // As a binary counter adds: each pair is moved once per doubling.
    private void MergeRuns()
    {
        while (runs.Count > 1 && runs[^1].Length * 2 > runs[^2].Length)
        {
            var merged = Merge(runs[^2], runs[^1]);
            runs.RemoveRange(runs.Count - 2, 2);
            runs.Add(merged);
        }
    }

    private ulong[] Merge(ulong[] left, ulong[] right)
    {
        var merged = new ulong[left.Length + right.Length];
        var (l, r, end) = (0, 0, 0);
        while (l < left.Length || r < right.Length)
        {
            var next = r == right.Length || (l < left.Length && left[l] < right[r]) ? left[l++] : right[r++];
            if (entries[(int)(uint)next].Key != 0)
            {
                merged[end++] = next;
            }
        }

        return end == merged.Length ? merged : merged[..end];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(long Key, int Shingles, int Hashes, uint Highest);
}
