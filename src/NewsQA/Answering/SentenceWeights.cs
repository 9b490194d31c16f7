namespace NewsQA.Answering;

/// <summary>How the features of a sentence make its score.</summary>
internal static class SentenceWeights
{
    private const double Coverage = 0.34;
    private const double ContextCoverage = 0.22;
    private const double PassageCoverage = 0.08;
    private const double Similarity = 0.12;
    private const double Passage = 0.12;
    private const double KindFit = 0.12;

    // A question quoted in an article asks, it does not tell; a fragment tells little.
    private const double QuestionMark = 0.5;
    private const double Fragment = 0.8;
    private const int FragmentCharacters = 25;

    /// <summary>The score, 0 to 1.</summary>
    public static double Score(SentenceFeatures features, string sentence)
    {
        var score = (Coverage * features.Coverage)
            + (ContextCoverage * features.ContextCoverage)
            + (PassageCoverage * features.PassageCoverage)
            + (Similarity * features.Similarity)
            + (Passage * features.Passage)
            + (KindFit * features.KindFit);
        return score * (sentence.EndsWith('?') ? QuestionMark : 1) * (sentence.Length < FragmentCharacters ? Fragment : 1);
    }
}
