using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Decides which values the articles surely give and surely differ in: an alarm about two things that only look alike is worse than none.</summary>
internal static class ClaimJudge
{
    /// <summary>
    /// From which probability on two values are a conflict. Chosen by cross-validation on the dev halves of RAMDocs and of the SQuAD part: from 0.25 to 0.65 it loses one disagreement in eight, while alarms
    /// on questions with one answer fall from 11% to 1% and less in both; see the results on conflicts.
    /// </summary>
    public const double Limit = 0.65;

    /// <summary>From this probability on what one source in an article says stands against what another one there says.</summary>
    public const double RivalLimit = 0.2;

    /// <summary>The claims that stand in a conflict with another, in the order of their articles; what was only planned beside what came of it; none when no two contradict each other.</summary>
    public static IReadOnlyList<AskedClaim> Conflicting(QuestionFocus focus, IReadOnlyList<IReadOnlyList<MeasuredClaim>> articles, ClaimWeights weights)
    {
        var likeliest = Likeliest(articles, weights.Claims);
        var listed = Disagreeing(focus, likeliest)
            .Where(p => (ClaimGate.IsSure(p.Left.Asked) && ClaimGate.IsSure(p.Right.Asked))
                || weights.Pairs.Probability(ClaimPair.Measure(focus, p.Left, p.Right)) >= Limit)
            .SelectMany(p => (AskedClaim[])[p.Left.Asked, p.Right.Asked])
            .ToHashSet();
        listed.UnionWith(Rivals(articles, weights.Claims).SelectMany(r => r));
        AskedClaim[] claims = [.. likeliest.Select(c => c.Asked).Where(c => listed.Contains(c) || ClaimGate.MayStandBeside(c) || listed.Any(o => o.Claim.Value.IsSame(c.Claim.Value))), .. listed.Where(c => likeliest.All(l => l.Asked != c))];
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
        return AlteredCopies.Settle(saying, [.. saying.Select(a => a.Select(c => new LikelyClaim(c, trees.Probability(c.Measures))).MaxBy(c => c.Probability)!)]);
    }

    /// <summary>The pairs that cannot both be true.</summary>
    public static IEnumerable<(LikelyClaim Left, LikelyClaim Right)> Disagreeing(QuestionFocus focus, IReadOnlyList<LikelyClaim> claims)
    {
        IReadOnlyList<LikelyClaim> named = [.. claims.Where(c => ClaimGate.IsNamed(c.Asked) && ClaimGate.SaysDeed(focus, c.Asked))];
        return named.SelectMany((left, i) => named.Skip(i + 1).Where(right => !left.Asked.Claim.Value.Agrees(right.Asked.Claim.Value)).Select(right => (left, right)));
    }
}
