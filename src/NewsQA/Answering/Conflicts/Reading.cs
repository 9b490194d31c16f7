using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>One value with all the articles that give it, best first.</summary>
/// <param name="Claims">The claims, of one event and the same value.</param>
internal sealed record Reading(IReadOnlyList<AskedClaim> Claims)
{
    public ComparableValue Value => Claims[0].Claim.Value;

    /// <summary>When it happened: the most precise date that any of the texts bears; null when none does.</summary>
    public PartialDate? Event => Claims.Select(c => c.Claim.Event?.Date).Where(d => d is not null).OrderByDescending(d => d!.Precision).FirstOrDefault();

    /// <summary>The time in the text's own words, where no date can be made of them.</summary>
    public string? EventWords => Event is null ? Claims.Select(c => c.Claim.Event?.Words).FirstOrDefault(w => w is not null) : null;

    /// <summary>How the texts tell it.</summary>
    public ClaimModality Modality => Claims[0].Claim.Modality;

    /// <summary>Who the texts have it from, where they name somebody; the first claim's.</summary>
    public string? Origin => Claims[0].Claim.Origin?.Of(Claims[0].Claim.Article.Text);

    /// <summary>When it was first published; null when none of its articles says.</summary>
    public PartialDate? Published => Claims.Select(c => c.Claim.Article.PublishedAt).Where(d => d is not null).MinBy(d => d!.Earliest);
}
