using NewsQA.Answering.Appositions;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Of the names that may hold the office asked for, keeps those that stand beside it: two articles differ on who the president of a country is where each names one, not where the other speaks of a
/// president and somebody else. Where one is surely of whom is asked, those are left out of which nothing tells whose office they hold.
/// </summary>
internal static class OfficeClaims
{
    /// <summary>The claims that are left, by article as given; all of them where no office is asked for.</summary>
    public static IReadOnlyList<IReadOnlyList<AskedClaim>> Of(QuestionFocus focus, IReadOnlyList<IReadOnlyList<AskedClaim>> articles)
    {
        if (focus.Profile.Kind.Role is not { IsOffice: true } role)
        {
            return articles;
        }

        var holders = new Dictionary<CandidateSentence, IReadOnlyList<(TextSpan Span, Holding Holding)>>();
        var held = articles.Select(a => a.Select(c => (Claim: c, Holding: HoldingOf(c))).Where(c => c.Holding >= Holding.Likely).ToList()).ToList();
        var least = held.Exists(a => a.Exists(c => c.Holding == Holding.Sure)) ? Holding.Sure : Holding.Likely;
        return held.ConvertAll(IReadOnlyList<AskedClaim> (a) => [.. a.Where(c => c.Holding >= least).Select(c => Told(c.Claim))]);

        // "The Home Office denied what Ann Lee, the shadow minister, had said" denies no office.
        static AskedClaim Told(AskedClaim claim) => claim.Claim.Modality == ClaimModality.Denied ? claim with { Claim = claim.Claim with { Modality = ClaimModality.Reported } } : claim;

        Holding HoldingOf(AskedClaim claim)
        {
            var sentence = claim.Sentence.Sentence;
            if (!holders.TryGetValue(sentence, out var found))
            {
                holders[sentence] = found = RoleHolders.SpansIn(role, sentence.Text, SentenceMeasurer.Around(sentence));
            }

            var span = claim.Claim.InSentence;
            return found.Where(h => h.Span.Overlaps(span)).Select(h => h.Holding).DefaultIfEmpty(Holding.Other).Max();
        }
    }
}
