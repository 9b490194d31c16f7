using AngleSharp.Html.Parser;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A saved page, or the fragment that a feed carries, as an article: metadata from its head, text from its densest part.</summary>
internal static class HtmlArticle
{
    // Four times what the most tangled of 551 saved pages (newspaper4k's and readability's test sets) seems to have; such a page takes a second.
    private const int MaxDepth = 4000;

    /// <summary>Cleans a page.</summary>
    /// <param name="content">HTML, decoded.</param>
    /// <param name="container">What the reader knows; it comes before what the page says.</param>
    /// <exception cref="NewsQAException">Its elements nest so deep that parsing it would take too long.</exception>
    public static CleanedArticle Clean(string content, PageFacts container)
    {
        if (MarkupDepth.Of(content) > MaxDepth)
        {
            throw new NewsQAException($"Its elements are nested more than {MaxDepth:N0} deep, as no page's are. Save it again, or take its text.");
        }

        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(content);
        var known = container.Or(HtmlMetadata.Read(document, container.Url));
        var paragraphs = HtmlMainText.Of(document).Select(text => new PageParagraph(StoredText.Normalise(text))).ToList();
        return PlainText.Clean(paragraphs, known);
    }
}
