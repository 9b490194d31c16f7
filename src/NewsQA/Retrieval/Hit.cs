using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Retrieval;

/// <summary>A passage found for a question, with its article.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Article">The revision that it is cut from.</param>
/// <param name="Lexical">Its BM25 score; null when words did not find it.</param>
/// <param name="Dense">Its cosine; null when the vector did not find it.</param>
/// <param name="Fused">Both together, 0 to 1.</param>
public sealed record Hit(int Rank, Passage Passage, Article Article, double? Lexical, double? Dense, double Fused)
{
    /// <summary>The passage's text.</summary>
    public string Text => Passage.Span.Of(Article.Text);
}
