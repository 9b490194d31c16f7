namespace NewsQA.Indexing.Segments;

/// <summary>
/// An immutable part of the index: some articles with their passages, vectors and postings. Made of flat arrays of numbers, so that it
/// can come to lie in a memory-mapped file.
/// </summary>
/// <param name="Articles">Its articles; their passages follow one another in the same order.</param>
/// <param name="ArticleOf">The article of each passage.</param>
/// <param name="SpanStarts">Where each passage starts in its article's text.</param>
/// <param name="SpanEnds">Where each passage ends in its article's text.</param>
/// <param name="Vectors"><c>float[n × d]</c>: the passages' embeddings, one after the other.</param>
/// <param name="Postings">Its terms.</param>
internal sealed record Segment(ArticleColumns Articles, int[] ArticleOf, int[] SpanStarts, int[] SpanEnds, float[] Vectors, Postings Postings)
{
    /// <summary>How many passages.</summary>
    public int Passages => ArticleOf.Length;
}
