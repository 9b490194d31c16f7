using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>Which of a page's headings is its article's: many sites have their own name, or the names of their menus, in the first rank, and the title in a lower one.</summary>
internal static class TitleHeading
{
    // Shorter ones are sections' names, which titles name too.
    private const int MinLetters = 8;
    private const double MinSharedWords = 0.3;
    private const int MinWords = 4;

    // Questions for consent, and what a menu says of its sections.
    private const int MaxTextsAbove = 4;
    private const int MinLongText = 120;

    /// <summary>The heading that says most of what the page's data call it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="first">Headings of the first rank, as nodes in order.</param>
    /// <param name="lower">Those of the second and third.</param>
    /// <param name="said">What the page's data call it; null where they say nothing.</param>
    /// <returns>Of the first rank the one that is a name, or at least half of one, else the one that shares most words; else such a one of the lower ranks, above the text; else the first of all; -1 when there is none.</returns>
    public static int Of(PageTree page, List<int> first, List<int> lower, IEnumerable<string?> said)
    {
        var names = said.OfType<string>().ToList();
        var letters = names.ConvertAll(JsonLdArticle.Letters);
        return Named(page, first, letters) ?? Nearest(page, first, names, MinWords) ?? Named(page, lower.TakeWhile(node => IsAboveText(page, node)), letters) ?? Nearest(page, first, names, 1) ?? (first.Count > 0 ? first[0] : -1);
    }

    private static int? Named(PageTree page, IEnumerable<int> headings, List<string> names)
    {
        var (best, length) = (default(int?), 0);
        foreach (var node in headings)
        {
            // Of equal ones the first.
            var own = LengthWithin(JsonLdArticle.Letters(page.TextOf(node)), names);
            (best, length) = own > length ? (node, own) : (best, length);
        }

        return best;
    }

    private static int? Nearest(PageTree page, List<int> first, List<string> names, int minWords)
    {
        var words = names.SelectMany(HtmlTitle.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var near = first.Select(node => (node, text: page.TextOf(node).Trim())).Where(heading => Prose.CountWords(heading.text) >= minWords && !names.Exists(name => HtmlTitle.EndsWithOutlet(name, heading.text)))
            .Select(heading => (heading.node, share: HtmlTitle.Share(heading.text, words))).Where(heading => heading.share >= MinSharedWords).ToList();
        return near.Count > 0 ? near.MaxBy(heading => heading.share).node : null;
    }

    // A later one is that of a part of the text, or of another story.
    private static bool IsAboveText(PageTree page, int node)
    {
        var texts = 0;
        for (var i = 0; i < node && texts <= MaxTextsAbove; i++)
        {
            i = HtmlTags.IsTextless(page[i].Tag) ? page[i].End - 1 : i;
            texts += page[i].Tag == HtmlTag.Text && page.RawText(i).Trim().Length >= MinLongText ? 1 : 0;
        }

        return texts <= MaxTextsAbove;
    }

    // How much a heading and a name have in common: all of the one, at least half of the other. The site's own name is a part of many titles, a title a part of "Comments on ...".
    private static int LengthWithin(string heading, List<string> names) =>
        heading.Length == 0 ? 0 : names.Select(name => name == heading ? name.Length : IsMostOf(name, heading) ? heading.Length : IsMostOf(heading, name) ? name.Length : 0).DefaultIfEmpty().Max();

    private static bool IsMostOf(string whole, string part) => part.Length >= MinLetters && part.Length * 2 >= whole.Length && whole.Contains(part, StringComparison.Ordinal);
}
