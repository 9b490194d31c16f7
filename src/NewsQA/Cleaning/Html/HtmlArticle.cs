using NewsQA.Articles;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Html.Scripts;
using NewsQA.Cleaning.Text;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A saved page, or the fragment that a feed carries, as an article: metadata from its head, text from the blocks that a model takes for the article's.</summary>
internal static class HtmlArticle
{
    /// <summary>Cleans a page.</summary>
    /// <param name="content">HTML, decoded.</param>
    /// <param name="container">What the reader knows; it comes before what the page says.</param>
    /// <param name="model">What tells its blocks apart; null for the one that the engine comes with.</param>
    /// <param name="entry">What a feed's entry says that pointed to the page; it comes after what the page says.</param>
    /// <exception cref="NewsQAException">It is a page of an error, a paywall, a captcha, consent, or links.</exception>
    public static CleanedArticle Clean(string content, PageFacts container, BlockModel? model = null, PageFacts? entry = null)
    {
        var page = PageTreeBuilder.Parse(content);
        var head = HtmlHead.Read(page);
        var said = container.Or(HtmlMetadata.Read(page, head, container.Url));
        var known = entry is null ? said : said.Or(entry);
        var table = BlockTable.Of(page, HintsOf(head, known.Title));
        var texts = IsFragment(page) ? [.. BlockChoice.ByRule(table).Select(i => table.Blocks[i].Shown)] : TextsOf(head, table, model ?? BlockModel.Default, known.Title, isDated: said.PublishedAt is not null);
        return PlainText.Clean([.. texts.Select(text => new PageParagraph(StoredText.Normalise(text)))], known);
    }

    /// <summary>What the metadata says that helps to find the text.</summary>
    public static PageHints HintsOf(HtmlHead head, string? title) =>
        new(title, head.Linked?.Description ?? head.Meta("og:description") ?? head.Meta("description"), head.Linked?.Body);

    // A date that a feed's entry gives is none that the page shows: what an expired link leads to is often a section page.
    private static List<string> TextsOf(HtmlHead head, BlockTable table, BlockModel model, string? title, bool isDated)
    {
        var chosen = BlockChoice.Of(table, model.Probabilities(table));
        var shown = BlockChoice.WordsOf(table, chosen);
        if ((LinkedBody.Instead(head.Linked?.Body, shown) ?? LinkedBody.OfState(table.Page, title, shown)) is { } body)
        {
            return body;
        }

        return PageVerdict.Against(head, table, chosen, isDated) is { } reason
            ? throw new NewsQAException(reason)
            : [.. chosen.Select(i => table.Blocks[i].Shown)];
    }

    // Feeds carry the article's own markup, without a page around it.
    private static bool IsFragment(PageTree page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Tag is HtmlTag.Html or HtmlTag.Head or HtmlTag.Body or HtmlTag.Title)
            {
                return false;
            }
        }

        return true;
    }
}
