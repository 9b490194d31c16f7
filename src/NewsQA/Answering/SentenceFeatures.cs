namespace NewsQA.Answering;

/// <summary>What is measured of a sentence against a question. Each 0 to 1 unless said otherwise.</summary>
/// <param name="Coverage">Share of the question's words, by weight, that the sentence itself has: same term 1, a word near in meaning less.</param>
/// <param name="ContextCoverage">The same with the sentences beside it and the title, which tell what "it" and "the visit" are.</param>
/// <param name="PassageCoverage">The same with the whole passage.</param>
/// <param name="Similarity">Cosine of question and sentence, below 0 counted as 0.</param>
/// <param name="Passage">The passage's fused score as a share of the best one's.</param>
/// <param name="KindFit">Whether the sentence has a value of the kind that the question wants: 1 yes, 0 no, 0.5 when any kind will do.</param>
/// <param name="Position">How early in the article: 1 at the start, towards 0.</param>
internal sealed record SentenceFeatures(
    double Coverage, double ContextCoverage, double PassageCoverage, double Similarity, double Passage, double KindFit, double Position);
