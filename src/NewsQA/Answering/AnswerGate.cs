using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>Decides between answering and silence.</summary>
internal static class AnswerGate
{
    /// <summary>
    /// How well the best sentence is supported, 0 to 1: the share of the question's words that it and what stands beside it speak of. A question about something
    /// that no article mentions leaves its rarest words, which weigh most, uncovered.
    /// </summary>
    public static double Support(IReadOnlyList<ScoredSentence> sentences) =>
        sentences.Count == 0 ? 0 : sentences.Take(3).Max(s => (0.6 * s.Features.ContextCoverage) + (0.4 * s.Features.PassageCoverage));

    /// <summary>Null to answer, else why not.</summary>
    public static NoAnswerReason? Decide(IReadOnlyList<ScoredSentence> sentences, AnswerOptions options)
    {
        var support = Support(sentences);
        return support >= options.MinSupport ? null
            : support < options.MinSupport / 2 ? NoAnswerReason.NoCoverage
            : NoAnswerReason.LowSupport;
    }
}
