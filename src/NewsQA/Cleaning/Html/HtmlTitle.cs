using System.Buffers;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>A page's title, without what outlets add to it.</summary>
internal static class HtmlTitle
{
    private const int MinWords = 3;
    private const int MaxLength = 250;
    private const double MinSharedWords = 0.3;
    private static readonly SearchValues<char> s_bars = SearchValues.Create("|-–—·»@");

    /// <summary>
    /// The title as the page shows it: the first-rank heading that shares most words with what the page says of itself (which is often
    /// shortened, or worded for search engines). Else JSON-LD's headline, og:title, twitter:title, the title element.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What it has for machines.</param>
    /// <param name="source">The outlet; null when unknown.</param>
    public static Found<string>? Of(PageTree page, HtmlHead head, string? source)
    {
        var said = Found.At("json-ld headline", 0.9, PageFacts.Line(head.Linked?.Headline))
            ?? Found.At("meta og:title", 0.9, PageFacts.Line(head.Meta("og:title")))
            ?? Found.At("meta twitter:title", 0.8, PageFacts.Line(head.Meta("twitter:title")))
            ?? Found.At("title element", 0.7, head.Title);
        var found = Found.At("h1", 0.9, Heading(page, head)) ?? said;
        return found is null ? null : found with { Value = TitleText.WithoutSection(TitleText.WithoutOutlet(found.Value, source)) };
    }

    /// <summary>Whether a heading is the site's own name, by a title: <c>Harbour bridge closes | Harbour Post News</c>.</summary>
    public static bool EndsWithOutlet(string? said, string heading)
    {
        var at = said is null || heading.Length * 2 >= said.Length ? -1 : said.LastIndexOf(heading, StringComparison.OrdinalIgnoreCase);
        if (at <= 0)
        {
            return false;
        }

        // One colon stands in front of a headline ("Live: ..."), two between parts.
        var before = said.AsSpan(0, at).TrimEnd();
        var after = said.AsSpan(at + heading.Length).TrimStart();
        return (before.EndsWith("::", StringComparison.Ordinal) || (before is [.., var last] && s_bars.Contains(last)))
            && (after.IsEmpty || after.StartsWith("::", StringComparison.Ordinal) || s_bars.Contains(after[0]));
    }

    /// <summary>The share of a text's words that are among others.</summary>
    public static double Share(string text, HashSet<string> words)
    {
        var own = Words(text).ToList();
        return own.Count == 0 ? 0 : own.Count(words.Contains) / (double)own.Count;
    }

    /// <summary>The words of a title.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '–', '—', '|', ',', '.', ':', ';', '\'', '’', '‘', '“', '”', '"', '?', '!'], StringSplitOptions.RemoveEmptyEntries);

    private static string? Heading(PageTree page, HtmlHead head)
    {
        string?[] said = [head.Linked?.Headline, head.Meta("og:title"), head.Meta("twitter:title"), head.Title];
        var words = said.OfType<string>().SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return head.Headings.Select(heading => PageFacts.Line(page.TextOf(heading)))
            .Where(text => text is { Length: <= MaxLength } && Prose.CountWords(text) >= MinWords && (words.Count == 0 || Share(text, words) >= MinSharedWords) && !said.Any(other => EndsWithOutlet(other, text)))
            .MaxBy(text => Share(text!, words));
    }
}
