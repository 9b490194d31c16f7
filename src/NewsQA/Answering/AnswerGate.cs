using NewsQA.Answering.Appositions;
using NewsQA.Answering.Kinds;
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

        if (weights.Support.Probability(evidence.Support) >= options.MinSupport)
        {
            return LacksValue(evidence) ? NoAnswerReason.LowSupport : null;
        }

        // Whether the articles are about it at all is a question of its words alone.
        return Premises.AreForeign(evidence) ? NoAnswerReason.FalsePremise
            : evidence.Support[(int)SupportFeature.Passage] < options.MinCoverage && !HasAllNames(evidence) ? NoAnswerReason.NoCoverage
            : NoAnswerReason.LowSupport;
    }

    // Of an age, a measure, a sum or a share the rules miss few: where none of the quotes has one, none of them answers.
    private static bool LacksValue(Evidence evidence) =>
        (evidence.Span is null && evidence.Profile.Kind.Kind is AnswerKind.Age or AnswerKind.Measure or AnswerKind.Money or AnswerKind.Share) || LacksHolder(evidence);

    // Who holds an office a text tells by a name beside it: where no quote has one, none of them says who it is.
    private static bool LacksHolder(Evidence evidence) => evidence.Profile.Kind.Role is { IsOffice: true, Owner.Count: > 0 } role
        && !evidence.Quotes.Any(q => RoleHolders.SpansIn(role, q.Source.Text, q.Source.Around).Any(h => h.Holding >= Holding.Likely));

    // Articles on every name of the question are about it, though they do not say what is asked.
    private static bool HasAllNames(Evidence evidence) => evidence.Profile.Words.Any(w => w.IsName) && evidence.Support[(int)SupportFeature.AllNames] >= 1;
}
