using AngleSharp.Html.Parser;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>A saved page, or the fragment that a feed carries, as an article: metadata from its head, text from its densest part.</summary>
internal static class HtmlArticle
{
    /// <summary>Cleans a page.</summary>
    /// <param name="content">HTML, decoded.</param>
    /// <param name="container">What the reader knows; it comes before what the page says.</param>
    public static CleanedArticle Clean(string content, PageFacts container)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(content);
        var known = container.Or(HtmlMetadata.Read(document, container.Url));
        var paragraphs = HtmlMainText.Of(document).Select(text => new PageParagraph(StoredText.Normalise(text))).ToList();
        return PlainText.Clean(paragraphs, known);
    }
}
