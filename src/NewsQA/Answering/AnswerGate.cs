using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>Decides between answering and silence.</summary>
internal static class AnswerGate
{
    /// <summary>Null to answer, else why not.</summary>
    /// <param name="evidence">What was found.</param>
    /// <param name="weights">The model that tells how likely it answers.</param>
    /// <param name="options">From which probability on there is an answer.</param>
    public static NoAnswerReason? Decide(Evidence evidence, AnswerWeights weights, AnswerOptions options)
    {
        if (evidence.Support.Length == 0)
        {
            return NoAnswerReason.NoCoverage;
        }

        // Whether the articles are about it at all is a question of its words alone.
        return weights.Support.Probability(evidence.Support) >= options.MinSupport ? null
            : Premises.AreForeign(evidence) ? NoAnswerReason.FalsePremise
            : evidence.Support[(int)SupportFeature.Passage] < options.MinCoverage && !HasAllNames(evidence) ? NoAnswerReason.NoCoverage
            : NoAnswerReason.LowSupport;
    }

    // Articles on every name of the question are about it, though they do not say what is asked.
    private static bool HasAllNames(Evidence evidence) => evidence.Profile.Words.Any(w => w.IsName) && evidence.Support[(int)SupportFeature.AllNames] >= 1;
}
