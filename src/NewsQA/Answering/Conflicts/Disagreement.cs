using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>Tells which claims contradict each other.</summary>
internal static class Disagreement
{
    /// <summary>
    /// Whether two claims contradict each other: their values cannot both be true, and both are told alike, since what was planned or expected is not refuted by what came of it. A denial contradicts the
    /// value that it denies, and no other.
    /// </summary>
    public static bool Is(AskedClaim left, AskedClaim right)
    {
        var (l, r) = (left.Claim, right.Claim);
        return l.Value is SideValue ? IsPlanned(l) == IsPlanned(r) && !l.Value.Agrees(r.Value)
            : IsDenied(l) || IsDenied(r) ? IsDenied(l) != IsDenied(r) && l.Value.IsSame(r.Value)
            : IsPlanned(l) == IsPlanned(r) && !l.Value.Agrees(r.Value);
    }

    /// <summary>Whether any two of these contradict each other.</summary>
    public static bool IsAmong(IReadOnlyList<AskedClaim> claims) => claims.Any(a => claims.Any(b => Is(a, b)));

    /// <summary>Whether both name their sources in the text, and not the same one.</summary>
    public static bool HaveTwoSources(Claim left, Claim right) =>
        left.Origin is { } l && right.Origin is { } r && l.Of(left.Article.Text) is var a && r.Of(right.Article.Text) is var b
        && !a.Contains(b, StringComparison.OrdinalIgnoreCase) && !b.Contains(a, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlanned(Claim claim) => claim.Modality == ClaimModality.Planned;

    private static bool IsDenied(Claim claim) => claim.Modality == ClaimModality.Denied;
}
