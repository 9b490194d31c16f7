using NewsQA.Articles;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>A sentence that may answer the question.</summary>
/// <param name="Hit">The best passage that holds it.</param>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Before">The sentence before it in the passage; null for the first.</param>
/// <param name="After">The sentence after it in the passage; null for the last.</param>
internal sealed record CandidateSentence(Hit Hit, TextSpan Span, TextSpan? Before, TextSpan? After)
{
    private const int LettersBefore = 300;

    public Article Article => Hit.Article;

    /// <summary>What stands before a place of an article, as far as a reader needs it; the title before the first sentence.</summary>
    public static string Preceding(Article article, int start) => start == 0 ? article.Title ?? "" : article.Text[Math.Max(0, start - LettersBefore)..start];

    public string Text { get; } = Span.Of(Hit.Article.Text);
}
