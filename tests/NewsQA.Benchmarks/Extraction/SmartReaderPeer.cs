using NewsQA.Cleaning;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;
using NewsQA.Evaluation.Extraction;

namespace NewsQA.Benchmarks.Extraction;

/// <summary>SmartReader (Apache-2.0), a port of Mozilla's Readability to .NET, with the settings that it comes with.</summary>
internal static class SmartReaderPeer
{
    /// <summary>Makes an article of a page.</summary>
    /// <exception cref="NewsQAException">It finds none.</exception>
    public static CleanedArticle Extract(ExtractionPage page, string html)
    {
        var url = page.Url.Length > 0 ? page.Url : "https://site.example/" + page.Id;
        using var reader = new SmartReader.Reader(url, html);
        var article = reader.GetArticle();
        // Its plain text runs paragraphs together where the source has no white space between them.
        var blocks = BlockCollector.Collect(PageTreeBuilder.Parse(article.Content ?? ""));
        return string.Join('\n', blocks.Select(block => block.Text)) is { Length: > 0 } text
            ? new() { Text = text, Title = article.Title, Byline = article.Author, PublishedAt = DateOf(article.PublicationDate) }
            : throw new NewsQAException("SmartReader finds no article.");
    }

    private static PartialDate? DateOf(DateTime? date) => date is { } day ? PartialDate.FromDay(DateOnly.FromDateTime(day), "SmartReader") : null;
}
