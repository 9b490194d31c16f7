using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Decides which values the articles surely give and surely differ in: an alarm about two things that only look alike is worse than none.</summary>
internal static class ClaimJudge
{
    /// <summary>
    /// From which probability on two values are a conflict. Chosen by cross-validation on the dev halves of RAMDocs and of the SQuAD part: from .35 to .45 it finds as many of 25 disagreements where there is one
    /// right answer, while alarms on questions with one answer fall from 4.4% to 2.4%; see the results on conflicts.
    /// </summary>
    public const double Limit = 0.45;

    // The same of two sentences that are one word for word save the values: an altered report, no chance likeness. RAMDocs' dev half gives the same figures at .2 and at .45.
    private const double LimitOfCopies = 0.3;

    // A more exact date that agrees with the likeliest one may be this much less likely, as a share, to take its place.
    private const double PreciseShare = 0.1;

    // A name with a first name before it may be this much less likely, as a share, than the name without.
    private const double WholeShare = 0.5;

    /// <summary>From this probability on what one source in an article says stands against what another one there says.</summary>
    public const double RivalLimit = 0.2;

    /// <summary>The claims that stand in a conflict with another, in the order of their articles; what was only planned beside what came of it; none when no two contradict each other.</summary>
    public static IReadOnlyList<AskedClaim> Conflicting(QuestionFocus focus, IReadOnlyList<IReadOnlyList<MeasuredClaim>> articles, ClaimWeights weights)
    {
        var likeliest = Likeliest(articles, weights.Claims);
        var listed = Disagreeing(focus, likeliest)
            .Where(p => (ClaimGate.IsSure(p.Left.Asked) && ClaimGate.IsSure(p.Right.Asked))
                || weights.Pairs.Probability(ClaimPair.Measure(focus, p.Left, p.Right)) >= (AlteredCopies.Are(p.Left.Asked, p.Right.Asked) ? LimitOfCopies : Limit))
            .SelectMany(p => (AskedClaim[])[p.Left.Asked, p.Right.Asked])
            .ToHashSet();
        listed.UnionWith(Rivals(articles, weights.Claims).SelectMany(r => r));
        if (listed.Count == 0)
        {
            return [];
        }

        AskedClaim[] claims = [.. likeliest.Where(c => listed.Contains(c.Asked) || ClaimGate.MayStandBeside(c.Asked) || listed.Any(o => o.Claim.Value.IsSame(c.Asked.Claim.Value))).Select(c => c.Asked), .. listed.Where(c => likeliest.All(l => l.Asked != c))];
        return Disagreement.IsAmong(claims) ? claims : [];
    }

    // Two amounts in one article, each with a source of its own: "police put it at 4,000, organisers at 20,000".
    private static IEnumerable<IEnumerable<AskedClaim>> Rivals(IReadOnlyList<IReadOnlyList<MeasuredClaim>> articles, SupportTrees trees)
    {
        foreach (var article in articles.Where(a => a.Count > 1))
        {
            var claims = article.Select(c => new LikelyClaim(c, trees.Probability(c.Measures))).Where(c => c.Probability >= RivalLimit && c.Asked.Claim.Kind != ValueKind.Name).OrderByDescending(c => c.Probability).Select(c => c.Asked).ToList();
            var rival = claims.Find(c => c.Claim.Kind == claims[0].Claim.Kind && Disagreement.Is(c, claims[0]) && Disagreement.HaveTwoSources(c.Claim, claims[0].Claim) && IsSameTime(c.Claim, claims[0].Claim));
            yield return rival is null ? [] : [claims[0], rival];
        }
    }

    // On Monday the one, on Tuesday the other: that is no dispute.
    private static bool IsSameTime(Claim left, Claim right) => left.Event?.Words is not { } l || right.Event?.Words is not { } r || l.Equals(r, StringComparison.OrdinalIgnoreCase);

    /// <summary>What each article most likely says.</summary>
    public static IReadOnlyList<LikelyClaim> Likeliest(IReadOnlyList<IReadOnlyList<MeasuredClaim>> articles, SupportTrees trees)
    {
        IReadOnlyList<IReadOnlyList<MeasuredClaim>> saying = [.. articles.Where(a => a.Count > 0)];
        return AlteredCopies.Settle(saying, [.. saying.Select(a => Likeliest([.. a.Select(c => new LikelyClaim(c, trees.Probability(c.Measures)))]))]);
    }

    // Of "in 1868" and "(14 July 1868 – 15 October 1951)" the latter says more; of "Lund" and "Per Lund", whose first name is a small word to who reads without capitals, the latter is the name.
    private static LikelyClaim Likeliest(IReadOnlyList<LikelyClaim> claims)
    {
        var best = claims.MaxBy(c => c.Probability)!;
        return claims.Where(c => c.Probability >= best.Probability * PreciseShare && c.Asked.Claim.Value is DateValue date && best.Asked.Claim.Value is DateValue vague && date.IsWithin(vague)).MaxBy(c => c.Probability)
            ?? claims.Where(c => c.Probability >= best.Probability * WholeShare && IsWholeName(c.Asked.Claim, best.Asked.Claim)).MaxBy(c => c.Probability) ?? best;
    }

    // The same name with one first name more.
    private static bool IsWholeName(Claim claim, Claim part) =>
        claim.Kind == ValueKind.Name && claim.Sentence == part.Sentence && claim.Span.End == part.Span.End && claim.Span.Start < part.Span.Start && claim.Text[..^part.Text.Length].Count(c => c == ' ') == 1;

    /// <summary>The pairs that cannot both be true.</summary>
    public static IEnumerable<(LikelyClaim Left, LikelyClaim Right)> Disagreeing(QuestionFocus focus, IReadOnlyList<LikelyClaim> claims)
    {
        IReadOnlyList<LikelyClaim> named = [.. claims.Where(c => ClaimGate.IsNamed(c.Asked) && ClaimGate.SaysDeed(focus, c.Asked) && !ClaimGate.IsOfAnother(focus, c.Asked))];
        return named.SelectMany((left, i) => named.Skip(i + 1).Where(right => !left.Asked.Claim.Value.Agrees(right.Asked.Claim.Value)).Select(right => (left, right)));
    }
}
