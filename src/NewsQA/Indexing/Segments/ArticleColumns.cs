namespace NewsQA.Indexing.Segments;

/// <summary>What a segment knows of its articles: one array per field, by the article's place in the segment.</summary>
internal sealed class ArticleColumns
{
    private readonly long[] sortedKeys;
    private readonly int[] placeOfSortedKey;

    /// <summary>The columns; all arrays have one length, <paramref name="firstPassage"/> one more.</summary>
    public ArticleColumns(long[] keys, string[] ids, string[] revisions, long[] earliest, long[] latest, int[] sources, int[] firstPassage)
    {
        (Keys, Ids, Revisions, Earliest, Latest, Sources, FirstPassage) = (keys, ids, revisions, earliest, latest, sources, firstPassage);
        sortedKeys = (long[])keys.Clone();
        placeOfSortedKey = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(sortedKeys, placeOfSortedKey);
    }

    /// <summary>How many articles.</summary>
    public int Count => Keys.Length;

    /// <summary>Keys in the database: a revision that replaces another keeps its article's.</summary>
    public long[] Keys { get; }

    /// <summary>Article ids.</summary>
    public string[] Ids { get; }

    /// <summary>Revisions.</summary>
    public string[] Revisions { get; }

    /// <summary>First second that the date of publication can mean, Unix time; <see cref="DateSeconds.Undated"/> when there is none.</summary>
    public long[] Earliest { get; }

    /// <summary>Last second that the date of publication can mean, Unix time; <see cref="DateSeconds.Undated"/> when there is none.</summary>
    public long[] Latest { get; }

    /// <summary>Outlets, numbered by <see cref="SourceNumbers"/>; -1 for none.</summary>
    public int[] Sources { get; }

    /// <summary>Where each article's passages begin; the last entry is the number of passages.</summary>
    public int[] FirstPassage { get; }

    /// <summary>How many passages an article has.</summary>
    /// <param name="article">Its place.</param>
    /// <returns>The number.</returns>
    public int PassagesOf(int article) => FirstPassage[article + 1] - FirstPassage[article];

    /// <summary>Looks an article up.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Its place; negative when it is not here.</returns>
    public int Find(long key)
    {
        var i = Array.BinarySearch(sortedKeys, key);
        return i < 0 ? -1 : placeOfSortedKey[i];
    }
}
