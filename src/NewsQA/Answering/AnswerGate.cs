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

    // Of an age, a measure, a sum or a share little is missed: where no quote near the best one has anything that could be one, none of them answers. How many or how long is told in too many ways ("a mother and her son").
    private static bool LacksValue(Evidence evidence) =>
        (evidence.Span is null && evidence.Profile.Kind.Kind is AnswerKind.Age or AnswerKind.Measure or AnswerKind.Money or AnswerKind.Share)
        || (evidence.Span is { } found && evidence.Profile.Kind.Kind is AnswerKind.Money or AnswerKind.Share && IsOfOthers(evidence, found.Source))
        || LacksHolder(evidence.Profile, evidence.Quotes.Select(q => (q.Source.Text, q.Source.Around)));

    // What one campaign raised tells nothing of another: a sum or a share whose passage, with its title, names nothing that the question names is of something else.
    private static bool IsOfOthers(Evidence evidence, int quote) =>
        evidence.Profile.Words.Any(w => w.IsName) && Coverage.Of(evidence.Profile, evidence.Chosen[quote].Lead.Matches.Passage, w => w.IsName, 1) == 0;

    /// <summary>Whether an office is asked for and no text names its holder. A text tells who holds one by a name beside it: where none has one, none of them says who it is.</summary>
    /// <param name="profile">The question.</param>
    /// <param name="texts">Texts, each with what else its article says near it.</param>
    public static bool LacksHolder(QuestionProfile profile, IEnumerable<(string Text, string Around)> texts) => profile.Kind.Role is { IsOffice: true, Owner.Count: > 0 } role
        && !texts.Any(t => role.MayBeToldOtherwise(t.Text) || RoleHolders.HasOne(role, t.Text, t.Around));

    // Articles on every name of the question are about it, though they do not say what is asked.
    private static bool HasAllNames(Evidence evidence) => evidence.Profile.Words.Any(w => w.IsName) && evidence.Support[(int)SupportFeature.AllNames] >= 1;
}
