namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Finds what was changed in an altered copy: two articles whose sentences are the same word for word save one value. Where both articles otherwise seem to answer alike, it is the changed value that they
/// differ in: "It was released on 1 November 2007", "It was released on 1 January 2006".
/// </summary>
internal static class AlteredCopies
{
    /// <summary>Shorter sentences are the same by chance.</summary>
    private const int MinWords = 5;

    // A value far from the words asked for, beside one that is near, is of something else.
    private const double MaxFarther = 0.5;

    // Nor may its sentence speak of much less of what is asked.
    private const double LeastOwn = 0.5;

    /// <summary>The articles' likeliest claims, where a pair that agrees is replaced by the pair of values that an altered copy differs in.</summary>
    /// <param name="articles">The claims by article.</param>
    /// <param name="likeliest">What each article most likely says, in the same order.</param>
    public static IReadOnlyList<LikelyClaim> Settle(IReadOnlyList<IReadOnlyList<MeasuredClaim>> articles, IReadOnlyList<LikelyClaim> likeliest)
    {
        var settled = likeliest.ToArray();
        for (var i = 0; i < settled.Length; i++)
        {
            for (var j = i + 1; j < settled.Length; j++)
            {
                if (settled[i].Asked.Claim.Value.IsSame(settled[j].Asked.Claim.Value) && Changed(articles[i], articles[j], likeliest[i], likeliest[j]) is { } changed)
                {
                    settled[i] = likeliest[i] with { Claim = changed.Left };
                    settled[j] = likeliest[j] with { Claim = changed.Right };
                }
            }
        }

        return settled;
    }

    private static (MeasuredClaim Left, MeasuredClaim Right)? Changed(IReadOnlyList<MeasuredClaim> left, IReadOnlyList<MeasuredClaim> right, LikelyClaim likelyLeft, LikelyClaim likelyRight)
    {
        // Of "(2007 album)" and "on 1 November 2007" the latter says more.
        foreach (var l in left.Where(c => MayReplace(c.Claim, likelyLeft.Asked)).OrderByDescending(c => c.Claim.Claim.Span.Length))
        {
            if (right.FirstOrDefault(c => MayReplace(c.Claim, likelyRight.Asked) && c.Claim.Claim.Kind == l.Claim.Claim.Kind && !c.Claim.Claim.Value.Agrees(l.Claim.Claim.Value) && Are(l.Claim, c.Claim)) is { } r)
            {
                return (l, r);
            }
        }

        return null;
    }

    // In one sentence, which value is meant has been decided already.
    private static bool MayReplace(AskedClaim claim, AskedClaim likeliest) =>
        claim.Claim.Kind == likeliest.Claim.Kind && claim.Claim.Sentence != likeliest.Claim.Sentence && claim.Fit.Own >= likeliest.Fit.Own * LeastOwn && claim.Fit.Near >= likeliest.Fit.Near - MaxFarther;

    /// <summary>Whether two claims' sentences are the same word for word save the values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool Are(AskedClaim left, AskedClaim right)
    {
        var (l, r) = (Rest(left), Rest(right));
        return l.Length > MinWords && l.SequenceEqual(r, StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Rest(AskedClaim claim)
    {
        var (text, value) = (claim.Sentence.Sentence.Text, claim.Claim.InSentence);
        return (text[..value.Start] + " … " + text[value.End..]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
