using NewsQA.Articles;

namespace NewsQA.Passages;

/// <summary>The indexed unit: a slice of one revision of one article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Span">Where in the article's text.</param>
public sealed record Passage(string ArticleId, string Revision, TextSpan Span)
{
    /// <summary>By article id, then start, then end, then revision, ordinal: the order that breaks every tie, the same in every index.</summary>
    public static IComparer<Passage> Order { get; } = Comparer<Passage>.Create(Compare);

    private static int Compare(Passage left, Passage right)
    {
        var byArticle = string.CompareOrdinal(left.ArticleId, right.ArticleId);
        var bySpan = byArticle != 0 ? byArticle : left.Span.CompareTo(right.Span);
        return bySpan != 0 ? bySpan : string.CompareOrdinal(left.Revision, right.Revision);
    }
}
