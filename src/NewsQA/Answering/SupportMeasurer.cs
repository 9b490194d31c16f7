namespace NewsQA.Answering;

/// <summary>Measures how well a question is supported by its best sentence.</summary>
internal static class SupportMeasurer
{
    private const int Weightiest = 3;

    /// <summary>The measures, in the order of <see cref="SupportFeature"/>.</summary>
    public static double[] Measure(QuestionProfile profile, ScoredSentence best)
    {
        double Of(SentenceFeature feature) => best.Features[(int)feature];
        return
        [
            Coverage.Of(profile, best.Matches.Own),
            Coverage.Of(profile, best.Matches.Beside),
            Coverage.Of(profile, best.Matches.Passage),
            Coverage.Least(profile, best.Matches.Passage, _ => true, Weightiest),
            Coverage.Least(profile, best.Matches.Passage, w => w.IsName, Weightiest),
            Of(SentenceFeature.Similarity),
            Of(SentenceFeature.KindMissing),
            Of(SentenceFeature.NearValue),
            Of(SentenceFeature.Phrases),
        ];
    }
}
