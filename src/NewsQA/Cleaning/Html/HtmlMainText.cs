using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsQA.Cleaning.Html;

/// <summary>
/// Finds a page's main text: starting at the body, it goes down into the child that holds most of the prose, as long as one does.
/// Prose is what does not stand in links, in blocks long enough to be sentences (after Kohlschütter et al., WSDM 2010: text and link
/// density tell boilerplate from content).
/// </summary>
internal static class HtmlMainText
{
    // With less than this share in one child, the children are parts of one article.
    private const double MinShareToDescend = 0.7;

    // A marked article is believed when it holds at least this share of the page's prose.
    private const double MinShareOfMarked = 0.4;

    // Less prose than this, and the class names that were skipped are not to be trusted.
    private const int MinProse = 140;
    private const double MaxLinkShare = 0.5;

    /// <summary>The main text.</summary>
    /// <param name="document">The page.</param>
    /// <returns>Its paragraphs, headings, list items and quotes in order, one string each.</returns>
    public static IReadOnlyList<string> Of(IHtmlDocument document)
    {
        if (document.Body is not { } body)
        {
            return [];
        }

        var all = HtmlBlocks.Collect(body);
        var named = HtmlBlocks.Collect(body, all);
        var blocks = named.ProseOf(body) < MinProse && all.ProseOf(body) > 2 * named.ProseOf(body) ? all : named;

        var root = Descend(Marked(blocks, body), blocks);
        return [.. blocks.Of(root).Where(IsText).Select(block => block.Text)];
    }

    private static IElement Marked(HtmlBlocks blocks, IElement body)
    {
        var enough = blocks.ProseOf(body) * MinShareOfMarked;
        return blocks.Containers.Where(IsMarked).Where(element => blocks.ProseOf(element) >= enough)
            .OrderBy(Rank).ThenByDescending(blocks.ProseOf).FirstOrDefault() ?? body;
    }

    private static bool IsMarked(IElement element) => Rank(element) < 3;

    private static int Rank(IElement element) =>
        (element.GetAttribute("itemprop") ?? "").Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? 0
        : element.LocalName == "article" ? 1
        : element.LocalName == "main" || element.GetAttribute("role") == "main" ? 2
        : 3;

    private static IElement Descend(IElement element, HtmlBlocks blocks)
    {
        while (true)
        {
            var best = element.Children.MaxBy(blocks.ProseOf);
            if (best is null || blocks.ProseOf(best) == 0 || blocks.ProseOf(best) < blocks.ProseOf(element) * MinShareToDescend || !blocks.IsContainer(best))
            {
                return element;
            }

            element = best;
        }
    }

    private static bool IsText(HtmlBlock block) => block.LinkLength <= block.Text.Length * MaxLinkShare;
}
