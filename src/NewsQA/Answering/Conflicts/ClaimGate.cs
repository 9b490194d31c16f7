using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Admits the claims that are surely values of what is asked: an alarm about two things that only look alike is worse than none.</summary>
internal static class ClaimGate
{
    /// <summary>The claims that fit well enough, in their order.</summary>
    public static IReadOnlyList<AskedClaim> Admit(IReadOnlyList<AskedClaim> claims, AskedAttribute asked) =>
        [.. claims.Where(c => Fits(c.Fit, asked))];

    private static bool Fits(ClaimFit fit, AskedAttribute asked) => asked.Form switch
    {
        AttributeForm.YesNo => fit.Names >= 0.9 && fit.Own >= 0.9 && fit.OwnNames >= 0.5,
        AttributeForm.Direction => fit.Names >= 0.75 && fit.Own >= 0.5 && fit.Near >= 0.5,
        _ when asked.Class is not null => fit.Names >= 0.9 && fit.OwnNames >= 0.5,
        _ when asked.Kinds.Contains(ValueKind.Name) => fit.Names >= 0.9 && fit.Own >= 0.8 && fit.Near >= 0.5,
        _ => fit.Names >= 0.75 && fit.Own >= 0.5 && fit.Near >= 0.4,
    };
}
