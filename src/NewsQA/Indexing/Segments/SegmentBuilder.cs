using System.Runtime.InteropServices;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Segments;

/// <summary>Builds a segment from stored articles. Not thread-safe.</summary>
/// <param name="dimension">Numbers in a vector.</param>
/// <param name="expectedPassages">How many passages will come; a hint, so that nothing large is copied.</param>
internal sealed class SegmentBuilder(int dimension, int expectedPassages)
{
    private readonly List<StoredArticle> articles = [];
    private readonly List<int> firstPassage = [0];
    private readonly List<int> articleOf = new(expectedPassages);
    private readonly List<int> starts = new(expectedPassages);
    private readonly List<int> ends = new(expectedPassages);
    private float[] vectors = new float[(long)expectedPassages * dimension];

    /// <summary>How many passages were added.</summary>
    public int Passages => articleOf.Count;

    /// <summary>Adds an article with its passages.</summary>
    /// <param name="article">The article.</param>
    /// <param name="spans">Start and end of each passage, in turn, <c>int[2 n]</c>.</param>
    /// <param name="embeddings">The passages' vectors, <c>float[n × d]</c>; copied.</param>
    public void Add(StoredArticle article, ReadOnlySpan<int> spans, ReadOnlySpan<float> embeddings)
    {
        var used = Passages * dimension;
        if (used + embeddings.Length > vectors.Length)
        {
            Array.Resize(ref vectors, Math.Max(used + embeddings.Length, (int)Math.Min(2L * vectors.Length, Array.MaxLength)));
        }

        embeddings.CopyTo(vectors.AsSpan(used));
        for (var i = 0; i < spans.Length; i += 2)
        {
            articleOf.Add(articles.Count);
            starts.Add(spans[i]);
            ends.Add(spans[i + 1]);
        }

        articles.Add(article);
        firstPassage.Add(Passages);
    }

    /// <summary>Builds the segment of all that was added.</summary>
    /// <param name="termHashes">The terms' hashes by id.</param>
    /// <param name="bm25">How impacts are computed.</param>
    /// <returns>The segment.</returns>
    public Segment Build(List<ulong> termHashes, Bm25 bm25)
    {
        if (vectors.Length != Passages * dimension)
        {
            Array.Resize(ref vectors, Passages * dimension);
        }

        var columns = new ArticleColumns(
            [.. articles.Select(a => a.Key)], [.. articles.Select(a => a.Id)], [.. articles.Select(a => a.Revision)],
            [.. articles.Select(a => a.Earliest)], [.. articles.Select(a => a.Latest)], [.. articles.Select(a => a.Source)], [.. firstPassage]);
        var postings = new PostingsBuilder(CollectionsMarshal.AsSpan(termHashes), bm25).Build(articles, columns);
        return new Segment(columns, [.. articleOf], [.. starts], [.. ends], vectors, postings);
    }
}

/// <summary>An article as the database hands it to a segment.</summary>
/// <param name="Key">Its key in the database.</param>
/// <param name="Id">Its id.</param>
/// <param name="Revision">Its current revision.</param>
/// <param name="Earliest">First second of its date, Unix time; <see cref="DateSeconds.Undated"/> for none.</param>
/// <param name="Latest">Last second of its date.</param>
/// <param name="Source">Its outlet's number.</param>
/// <param name="Terms">Its <see cref="TermBlock"/>.</param>
internal sealed record StoredArticle(long Key, string Id, string Revision, long Earliest, long Latest, int Source, byte[] Terms);
