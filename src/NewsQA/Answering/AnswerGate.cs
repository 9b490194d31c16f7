using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>Decides between answering and silence.</summary>
internal static class AnswerGate
{
    /// <summary>Null to answer, else why not.</summary>
    /// <param name="scored">The sentences.</param>
    /// <param name="weights">The model that tells how likely they answer.</param>
    /// <param name="options">From which probability on there is an answer.</param>
    public static NoAnswerReason? Decide(ScoredSentences scored, AnswerWeights weights, AnswerOptions options)
    {
        if (scored.Sentences.Count == 0)
        {
            return NoAnswerReason.NoCoverage;
        }

        // Whether the articles are about it at all is a question of its words alone.
        return weights.Probability(scored.Support) >= options.MinSupport ? null
            : scored.Support[(int)SupportFeature.Passage] < options.MinCoverage ? NoAnswerReason.NoCoverage
            : NoAnswerReason.LowSupport;
    }
}
