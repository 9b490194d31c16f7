using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Admits the claims that are surely values of what is asked: an alarm about two things that only look alike is worse than none. The limits were chosen on the dev halves of RAMDocs and of the SQuAD
/// part, where they keep false alarms under 3%; see the results on conflicts.
/// </summary>
internal static class ClaimGate
{
    /// <summary>The claims that fit well enough, in their order.</summary>
    public static IReadOnlyList<AskedClaim> Admit(IReadOnlyList<AskedClaim> claims, AskedAttribute asked) =>
        [.. claims.Where(c => Fits(c.Fit, asked, c.Claim.Kind))];

    private static bool Fits(ClaimFit fit, AskedAttribute asked, ValueKind kind) => asked.Form switch
    {
        // That something is not so must be said of the very thing.
        AttributeForm.YesNo => fit is { Names: >= 0.75, Own: >= 0.9, Near: >= 0.7 },
        AttributeForm.Direction => fit is { Names: >= 0.75, Own: >= 0.5, Near: >= 0.5 },
        _ when asked.Class is not null => fit is { Names: >= 0.9 },
        // Names stand in every sentence, so the sentence itself must speak of the thing.
        _ when asked.Kinds.Contains(ValueKind.Name) => fit is { Names: >= 0.5, Own: >= 0.5, Near: >= 0.8, OwnNames: >= 0.5 },
        // An amount has its unit or noun besides, which says what it is of; a date has nothing but the words around it.
        _ => fit is { Names: >= 0.7, Near: >= 0.4 } && fit.Own >= (kind == ValueKind.Date ? 0.5 : 0.25),
    };
}
