using NewsQA.Answering.Spans;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Admits claims by rules: the sides, yes or no, up or down, that are surely taken on what is asked, and amounts beyond doubt. The limits were chosen on the dev halves of RAMDocs and of the SQuAD part;
/// <see cref="ClaimJudge"/> decides on values by what was learned.
/// </summary>
internal static class ClaimGate
{
    private const double MinNames = 0.75;

    /// <summary>The sides that fit well enough, in their order.</summary>
    public static IReadOnlyList<AskedClaim> Admit(IReadOnlyList<AskedClaim> claims, AskedAttribute asked) => [.. claims.Where(c => Fits(c.Fit, asked))];

    /// <summary>Whether a claim is an amount of the very thing asked about, its unit or noun beside the words asked for: its sentence says it all.</summary>
    public static bool IsSure(AskedClaim claim) => IsAmount(claim) && claim.Fit is { Names: >= 0.9, OwnNames: >= 0.9, Own: >= 0.6, Near: >= 0.8 };

    /// <summary>
    /// Whether a claim's passage, with its title, names what the question names: a value of a passage that does not is hardly of the thing asked about, however well it would fit. On RAMDocs' dev half one
    /// disagreement in ten is lost by it; over a year of a news site it leaves out one false alarm in five.
    /// </summary>
    public static bool IsNamed(AskedClaim claim) => claim.Fit.Names >= MinNames;

    /// <summary>
    /// Whether a date's sentence says what was done on it, where the question says so: of what happened on other days a passage tells as well. A life's dates in brackets (<see cref="LifeDates"/>) say it
    /// without a word, which their full fit tells.
    /// </summary>
    /// <param name="focus">What is asked.</param>
    /// <param name="claim">The claim.</param>
    public static bool SaysDeed(QuestionFocus focus, AskedClaim claim) =>
        claim.Claim.Kind != ValueKind.Date || focus.Relation.Length == 0 || claim.Fit is { Own: >= 1, Near: >= 1 } || TokenReader.Read(claim.Sentence.Sentence.Text).Any(t => t.IsContent && WordClasses.AreOne(t.Stem, focus.Relation));

    /// <summary>Whether a value's own clause is about another than the question, though its sentence names what is asked: "Dan Berg was impeached in 1998, years before Per Lund". See <see cref="SubjectFilter"/>.</summary>
    /// <param name="focus">What is asked.</param>
    /// <param name="claim">The claim.</param>
    public static bool IsOfAnother(QuestionFocus focus, AskedClaim claim) =>
        SubjectFilter.IsOfAnother(focus.Profile.Question, Clauses.Around(claim.Sentence.Sentence.Text, claim.Claim.InSentence).Of(claim.Sentence.Sentence.Text));

    /// <summary>Whether a claim is an amount that may be shown beside values that articles differ in, though it would raise no alarm itself.</summary>
    public static bool MayStandBeside(AskedClaim claim) => IsAmount(claim) && claim.Fit is { Names: >= 0.7, Own: >= 0.25, Near: >= 0.6 };

    private static bool IsAmount(AskedClaim claim) => claim.Claim.Kind is not (ValueKind.Name or ValueKind.Date);

    // That something is not so must be said of the very thing.
    private static bool Fits(ClaimFit fit, AskedAttribute asked) => asked.Form == AttributeForm.YesNo
        ? fit is { Names: >= 0.75, Own: >= 0.9, Near: >= 0.7 }
        : fit is { Names: >= 0.75, Own: >= 0.5, Near: >= 0.5 };
}
