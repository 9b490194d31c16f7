using System.Runtime.InteropServices;
using NewsQA.Articles;
using NewsQA.Embedding;
using NewsQA.Indexing.Lexical;
using NewsQA.Passages;

namespace NewsQA.Indexing.Segments;

/// <summary>The whole index as it was after one commit. Immutable: a search that began with it ends with it.</summary>
/// <param name="Views">Its segments; an article is live in at most one.</param>
/// <param name="Space">The space of its vectors.</param>
internal sealed record IndexSnapshot(IReadOnlyList<SegmentView> Views, EmbeddingSpace Space)
{
    /// <summary>Passages that can be found.</summary>
    public int Passages { get; } = Views.Sum(view => view.LivePassages);

    /// <summary>The passage at a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The passage.</returns>
    public Passage PassageAt(Place place)
    {
        var segment = Views[place.View].Segment;
        var article = segment.ArticleOf[place.Passage];
        var span = new TextSpan(segment.SpanStarts[place.Passage], segment.SpanEnds[place.Passage]);
        return new Passage(segment.Articles.Ids[article], segment.Articles.Revisions[article], span);
    }

    /// <summary>In how many live passages a term occurs.</summary>
    /// <param name="term">The term.</param>
    /// <returns>The number.</returns>
    public int Frequency(string term)
    {
        var hash = TermHash.Of(term);
        return Views.Sum(view => view.CountLive(view.Segment.Postings.Find(hash)));
    }
}

/// <summary>Where a passage is in a snapshot.</summary>
/// <param name="View">Which segment.</param>
/// <param name="Passage">Which passage in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int View, int Passage);
