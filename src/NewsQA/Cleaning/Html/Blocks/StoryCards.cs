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

    /// <summary>Whether most of the prose that was chosen are teasers of other pages.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">The blocks taken for the article's.</param>
    /// <param name="address">The page's own address; null when unknown.</param>
    public static bool AreMostOf(BlockTable table, List<int> chosen, string? address)
    {
        var prose = chosen.Where(i => table.Blocks[i].Words >= MinProseWords && table.Blocks[i].LinkLength <= table.Blocks[i].Text.Length / 2).ToList();
        var cards = prose.Where(i => i > 0 && LinkedSummaries.IsSummary(table, i)).Select(i => (Block: i, Target: TargetOf(table.Page, table.Blocks[i - 1].Node, address)))
            .Where(card => card.Target is not null).ToList();
        return cards.Select(card => card.Target).Distinct(StringComparer.Ordinal).Count() >= MinCards
            && cards.Sum(card => table.Blocks[card.Block].Words) >= MinShare * BlockChoice.WordsOf(table, prose);
    }

    // The page of the same site that a headline leads to; an entry of a live blog leads to a place in its own page.
    private static string? TargetOf(PageTree page, int headline, string? address)
    {
        var link = Enumerable.Range(headline, page[headline].End - headline).Cast<int?>().FirstOrDefault(node => page[node!.Value].Tag == HtmlTag.A);
        for (var (at, level) = (headline, 0); link is null && at >= 0 && level < LevelsToLink; (at, level) = (page[at].Parent, level + 1))
        {
            link = page[at].Tag == HtmlTag.A ? at : null;
        }

        var target = link is null ? null : page.Attribute(link.Value, AttributeName.Href)?.Trim().Split('#')[0];
        if (string.IsNullOrEmpty(target) || !Uri.TryCreate(address, UriKind.Absolute, out var own))
        {
            return string.IsNullOrEmpty(target) || target.Contains("://", StringComparison.Ordinal) ? null : target;
        }

        return Uri.TryCreate(own, target, out var full) && full.PathAndQuery != own.PathAndQuery && WebAddress.OutletOf(full.AbsoluteUri) == WebAddress.OutletOf(own.AbsoluteUri)
            ? full.PathAndQuery
            : null;
    }
}
