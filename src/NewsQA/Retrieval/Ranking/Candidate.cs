using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Retrieval.Ranking;

/// <summary>A passage that some list found, with what the whole question's lists say of it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Article">Its article.</param>
/// <param name="Lexical">BM25; null when it is not in that list.</param>
/// <param name="Dense">Cosine; null when it is not in that list.</param>
/// <param name="Fused">Both, fused; the lowest of the list when it is in neither.</param>
/// <param name="Feedback">BM25 of the feedback terms; 0 when it is not in that list.</param>
internal sealed record Candidate(Passage Passage, Article Article, double? Lexical, double? Dense, double Fused, double Feedback);
