using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Scripts;

/// <summary>An article's text as a page's JSON-LD or the data of its scripts has it, for pages that show it only with scripts, or only in part.</summary>
internal static class LinkedBody
{
    // The page shows this little of it: a teaser.
    private const double MaxShown = 0.4;
    private const int MinWords = 60;

    // Pages that show more than a teaser are not searched: their data may hold megabytes.
    private const int MaxShownToLook = 250;

    /// <summary>The text's paragraphs, where the page itself shows much less.</summary>
    /// <param name="body">The text as JSON-LD has it; null when it has none.</param>
    /// <param name="shown">Words of the article that were found on the page.</param>
    /// <returns>The paragraphs; null when what the page shows is to be used.</returns>
    public static List<string>? Instead(string? body, int shown)
    {
        if (body is not { Length: > MinWords * 4 })
        {
            return null;
        }

        return IfMore(Paragraphs(body), shown);
    }

    /// <summary>The text's paragraphs in the data of the page's scripts, where the page itself shows much less.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title; null when unknown.</param>
    /// <param name="shown">Words of the article that were found on the page.</param>
    /// <returns>The paragraphs; null when what the page shows is to be used.</returns>
    public static List<string>? OfState(PageTree page, string? title, int shown) =>
        shown < MaxShownToLook && StateArticle.Of(page, title) is { } paragraphs ? IfMore(paragraphs, shown) : null;

    private static List<string>? IfMore(List<string> paragraphs, int shown)
    {
        var own = paragraphs.Where(paragraph => !AsidePhrases.IsOne(paragraph, Text.Prose.CountWords(paragraph))).ToList();
        var words = own.Sum(paragraph => Text.Prose.CountWords(paragraph));
        return words >= MinWords && shown < words * MaxShown ? own : null;
    }

    private static List<string> Paragraphs(string body) => body.Contains("</", StringComparison.Ordinal) || body.Contains("<br", StringComparison.Ordinal)
        ? [.. BlockCollector.Collect(PageTreeBuilder.Parse(body)).Select(block => block.Shown)]
        : [.. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
