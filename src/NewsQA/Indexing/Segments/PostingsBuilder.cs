using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Segments;

/// <summary>Turns articles' terms round into postings: once over the blocks to count, once to fill, with nothing in between.</summary>
/// <param name="termHashes">The terms' hashes by id.</param>
/// <param name="bm25">How impacts are computed.</param>
internal readonly ref struct PostingsBuilder(ReadOnlySpan<ulong> termHashes, Bm25 bm25)
{
    private readonly ReadOnlySpan<ulong> termHashes = termHashes;

    /// <summary>Builds the postings.</summary>
    /// <param name="articles">The articles, in the segment's order.</param>
    /// <param name="columns">Where their passages are.</param>
    /// <returns>The postings.</returns>
    public Postings Build(IReadOnlyList<StoredArticle> articles, ArticleColumns columns)
    {
        // Counts first, then where each term's next posting goes.
        var next = new int[termHashes.Length];
        var counter = new Counter(next);
        for (var article = 0; article < articles.Count; article++)
        {
            var block = new TermBlockReader(articles[article].Terms);
            for (var i = columns.PassagesOf(article); i > 0; i--)
            {
                block.Read();
                block.Visit(ref counter);
            }
        }

        var (hashes, starts) = Lay(next);
        var postings = new Postings(hashes, starts, new int[starts[^1]], new float[starts[^1]]);
        Fill(articles, columns, next, postings);
        return postings;
    }

    private (ulong[] Hashes, int[] Starts) Lay(int[] countThenNext)
    {
        var used = new List<int>();
        for (var id = 0; id < countThenNext.Length; id++)
        {
            if (countThenNext[id] > 0)
            {
                used.Add(id);
            }
        }

        var ids = used.ToArray();
        var hashes = new ulong[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            hashes[i] = termHashes[ids[i]];
        }

        Array.Sort(hashes, ids);
        var starts = new int[ids.Length + 1];
        for (var i = 0; i < ids.Length; i++)
        {
            starts[i + 1] = checked(starts[i] + countThenNext[ids[i]]);
            countThenNext[ids[i]] = starts[i];
        }

        return (hashes, starts);
    }

    private void Fill(IReadOnlyList<StoredArticle> articles, ArticleColumns columns, int[] next, Postings postings)
    {
        for (var article = 0; article < articles.Count; article++)
        {
            var block = new TermBlockReader(articles[article].Terms);
            for (var passage = columns.FirstPassage[article]; passage < columns.FirstPassage[article + 1]; passage++)
            {
                block.Read();
                var filler = new Filler(postings, next, bm25, passage, bm25.Discount(block.Length));
                block.Visit(ref filler);
            }
        }
    }

    private readonly struct Counter(int[] counts) : ITermVisitor
    {
        public void Visit(int id, int bodyCount, int headerCount) => counts[id]++;
    }

    private readonly struct Filler(Postings postings, int[] next, Bm25 bm25, int passage, double discount) : ITermVisitor
    {
        public void Visit(int id, int bodyCount, int headerCount)
        {
            var i = next[id]++;
            postings.Passages[i] = passage;
            postings.Impacts[i] = (float)bm25.Impact(bodyCount, headerCount, discount);
        }
    }
}
