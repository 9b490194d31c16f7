using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// Tells a front or section page by what was taken for its article: teasers, each in a box of its own under a linked headline, that lead to different pages
/// of the site. An article's paragraphs have one headline together, and a list of products or a newsletter links to other sites.
/// </summary>
internal static class StoryCards
{
    private const int MinProseWords = 8;

    // A report may end with a few related stories in boxes; those are taken out before, and never most of its text.
    private const int MinCards = 5;
    private const double MinShare = 0.6;
    private const int LevelsToLink = 3;

    private static readonly Uri s_unknown = new("https://unknown.invalid/");

    /// <summary>Whether most of the prose that was chosen are teasers of other pages.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">The blocks taken for the article's.</param>
    /// <param name="address">The page's own address; null when unknown.</param>
    public static bool AreMostOf(BlockTable table, List<int> chosen, string? address)
    {
        var prose = chosen.Where(i => table.Blocks[i].Words >= MinProseWords && table.Blocks[i].LinkLength <= table.Blocks[i].Text.Length / 2).ToList();
        var blocks = prose.Where(i => i > 0 && LinkedSummaries.IsSummary(table, i)).ToList();
        if (blocks.Count < MinCards || BlockChoice.WordsOf(table, blocks) < MinShare * BlockChoice.WordsOf(table, prose))
        {
            return false;
        }

        var own = WebAddress.From(address) is { } known ? new Uri(known) : s_unknown;
        var sites = new[] { WebAddress.OutletOf(own.AbsoluteUri), SiteOfMostLinks(table.Page, own) };
        var cards = blocks.Select(i => (Block: i, Target: Target(table.Page, LinkOf(table.Page, table.Blocks[i - 1].Node), own)))
            .Where(card => card.Target is { } target && target.PathAndQuery != own.PathAndQuery && sites.Contains(WebAddress.OutletOf(target.AbsoluteUri), StringComparer.Ordinal)).ToList();
        return cards.Select(card => card.Target!.PathAndQuery).Distinct(StringComparer.Ordinal).Count() >= MinCards
            && cards.Sum(card => table.Blocks[card.Block].Words) >= MinShare * BlockChoice.WordsOf(table, prose);
    }

    // A page that was saved through an archive or a proxy names its own address still, while its links lead through there.
    private static string? SiteOfMostLinks(PageTree page, Uri own) => Enumerable.Range(0, page.Count).Where(node => page[node].Tag == HtmlTag.A)
        .Select(node => Target(page, node, own)).OfType<Uri>().Select(target => WebAddress.OutletOf(target.AbsoluteUri)).OfType<string>()
        .CountBy(site => site, StringComparer.Ordinal).OrderByDescending(site => site.Value).ThenBy(site => site.Key, StringComparer.Ordinal).Select(site => site.Key).FirstOrDefault();

    private static int? LinkOf(PageTree page, int headline)
    {
        for (var node = headline; node < page[headline].End; node++)
        {
            if (page[node].Tag == HtmlTag.A)
            {
                return node;
            }
        }

        for (var (at, level) = (page[headline].Parent, 0); at >= 0 && level < LevelsToLink; (at, level) = (page[at].Parent, level + 1))
        {
            if (page[at].Tag == HtmlTag.A)
            {
                return at;
            }
        }

        return null;
    }

    private static Uri? Target(PageTree page, int? link, Uri own) =>
        link is not null && page.Attribute(link.Value, AttributeName.Href)?.Trim() is { Length: > 0 } href && Uri.TryCreate(own, href, out var target) && target.Scheme is "http" or "https" ? target : null;
}
