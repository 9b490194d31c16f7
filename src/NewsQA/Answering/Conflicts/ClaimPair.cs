namespace NewsQA.Answering.Conflicts;

/// <summary>A claim with how likely its value is what its article answers.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Probability">0 to 1.</param>
internal sealed record LikelyClaim(MeasuredClaim Claim, double Probability)
{
    public AskedClaim Asked => Claim.Claim;
}

/// <summary>Measures two articles' values together.</summary>
internal static class ClaimPair
{
    private const int MaxLengthGap = 4;
    private const int MaxContext = 2;

    /// <summary>The measures, in the order of <see cref="PairFeature"/>; the same whichever comes first.</summary>
    public static double[] Measure(QuestionFocus focus, LikelyClaim left, LikelyClaim right)
    {
        var measures = new double[Enum.GetValues<PairFeature>().Length];
        void Set(PairFeature feature, double value) => measures[(int)feature] = value;
        double Least(ClaimFeature f) => Math.Min(left.Claim.Measures[(int)f], right.Claim.Measures[(int)f]);
        double Most(ClaimFeature f) => Math.Max(left.Claim.Measures[(int)f], right.Claim.Measures[(int)f]);
        var shared = left.Asked.Sentence.Matches.Own.Zip(right.Asked.Sentence.Matches.Own, Math.Min).ToArray();

        Set(PairFeature.Least, Math.Min(left.Probability, right.Probability));
        Set(PairFeature.Most, Math.Max(left.Probability, right.Probability));
        Set(PairFeature.SharedRest, SharedRest(focus, left.Asked, right.Asked));
        Set(PairFeature.SharedAsked, Coverage.Of(focus.Profile, shared, _ => true, 1));
        Set(PairFeature.SharedNames, Coverage.Of(focus.Profile, shared, w => w.IsName, 1));
        Set(PairFeature.SharedOthers, Coverage.Of(focus.Profile, shared, w => !w.IsName, 1));
        Set(PairFeature.SameShape, ShapeOf(left.Asked.Claim.Text) == ShapeOf(right.Asked.Claim.Text) ? 1 : 0);
        Set(PairFeature.LengthGap, Math.Min(MaxLengthGap, Most(ClaimFeature.Words) - Least(ClaimFeature.Words)));
        Set(PairFeature.LeastMass, Least(ClaimFeature.Mass));
        Set(PairFeature.LeastNear, Least(ClaimFeature.Near));
        Set(PairFeature.LeastNearName, Least(ClaimFeature.NearName));
        Set(PairFeature.LeastOpening, Least(ClaimFeature.Opening));
        Set(PairFeature.MostRunGap, Most(ClaimFeature.RunGap));
        Set(PairFeature.MostSentenceGap, Most(ClaimFeature.SentenceGap));
        Set(PairFeature.Answered, Least(ClaimFeature.Answered));
        Set(PairFeature.Measured, Least(ClaimFeature.Measured));
        Set(PairFeature.OfClass, Least(ClaimFeature.OfClass));
        Set(PairFeature.Open, Least(ClaimFeature.Open));
        Set(PairFeature.SameContext, SameContext(left.Asked, right.Asked));
        Set(PairFeature.LeastReadMass, Least(ClaimFeature.ReadMass));
        Set(PairFeature.MostReadGap, Most(ClaimFeature.ReadGap));
        Set(PairFeature.MostListed, Most(ClaimFeature.Listed));
        Set(PairFeature.MostForeign, Most(ClaimFeature.Foreign));
        Set(PairFeature.LeastClause, Least(ClaimFeature.Clause));
        Set(PairFeature.LeastPredicate, Least(ClaimFeature.Predicate));
        Set(PairFeature.LeastLabelled, Least(ClaimFeature.Labelled));
        Set(PairFeature.LeastMaker, Least(ClaimFeature.Maker));
        Set(PairFeature.LeastHead, Least(ClaimFeature.Head));
        Set(PairFeature.LeastExact, Least(ClaimFeature.Exact));
        Set(PairFeature.MostArticleGap, Most(ClaimFeature.ArticleGap));
        Set(PairFeature.LeastHolds, Least(ClaimFeature.Holds));
        return measures;
    }

    private static double SharedRest(QuestionFocus focus, AskedClaim left, AskedClaim right)
    {
        var (l, r) = (Rest(focus, left, right), Rest(focus, right, left));
        return l.Count == 0 || r.Count == 0 ? 0 : (double)l.Count(r.Contains) / Math.Min(l.Count, r.Count);
    }

    private static HashSet<string> Rest(QuestionFocus focus, AskedClaim claim, AskedClaim other)
    {
        var values = Word.Read(claim.Claim.Text + " " + other.Claim.Text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        return claim.Sentence.Own.SelectMany(w => w.Terms).Where(t => !values.Contains(t) && !focus.Profile.Words.Any(p => p.Word.Terms.Contains(t, StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);
    }

    private static double SameContext(AskedClaim left, AskedClaim right)
    {
        var (l, r) = (Around(left), Around(right));
        return l.Before.Zip(r.Before).TakeWhile(p => p.First == p.Second).Count() + l.After.Zip(r.After).TakeWhile(p => p.First == p.Second).Count();
    }

    // The words next to the value, the nearest first.
    private static (IEnumerable<string> Before, IEnumerable<string> After) Around(AskedClaim claim)
    {
        var text = claim.Sentence.Sentence.Text;
        var value = claim.Claim.InSentence;
        string[] Words(string part) => part.ToLowerInvariant().Split([' ', '\n', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return (Words(text[..value.Start]).Reverse().Take(MaxContext), Words(text[value.End..]).Take(MaxContext));
    }

    private static int ShapeOf(string value) => value.Any(char.IsDigit) ? 0 : char.IsUpper(value[0]) ? 1 : 2;
}
