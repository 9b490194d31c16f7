namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Admits the sides, yes or no, up or down, that are surely taken on what is asked. The limits were chosen on the dev halves of RAMDocs and of the SQuAD part; <see cref="ClaimJudge"/> decides on values.
/// </summary>
internal static class ClaimGate
{
    /// <summary>The claims that fit well enough, in their order.</summary>
    public static IReadOnlyList<AskedClaim> Admit(IReadOnlyList<AskedClaim> claims, AskedAttribute asked) => [.. claims.Where(c => Fits(c.Fit, asked))];

    // That something is not so must be said of the very thing.
    private static bool Fits(ClaimFit fit, AskedAttribute asked) => asked.Form == AttributeForm.YesNo
        ? fit is { Names: >= 0.75, Own: >= 0.9, Near: >= 0.7 }
        : fit is { Names: >= 0.75, Own: >= 0.5, Near: >= 0.5 };
}
