using System.Text.RegularExpressions;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html;

/// <summary>Who wrote a page's article.</summary>
internal static partial class HtmlByline
{
    private const int MaxLength = 150;
    private const int MaxNodesBefore = 60;
    private const int MaxNodesAfter = 150;
    private const int MaxNodesOfName = 12;

    // An author, in the order of NameHints.
    private const ulong Named = 1UL << 17;

    /// <summary>
    /// The author: JSON-LD, meta tags, elements marked as the author's name, then an element near the title that is named for it, a line <c>By</c> or a link to
    /// an author's page, where it holds only names, then what the page says for cards on social sites. Where the first of these names an agency, a desk or who has the rights, and one shown names a person, that one.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What it has for machines.</param>
    /// <param name="source">The outlet; null when unknown.</param>
    public static Found<string>? Of(PageTree page, HtmlHead head, string? source)
    {
        var said = Usable(Found.At("json-ld author", 0.9, PageFacts.Line(head.Linked?.Author)), source)
            ?? Usable(Found.At("meta author", 0.8, PageFacts.Line(head.Meta("author"))), source)
            ?? Usable(Found.At("meta article:author", 0.8, PageFacts.Line(head.Meta("article:author"))), source)
            ?? Usable(Found.At("author element", 0.7, head.Authors.Select(author => PageFacts.Line(page.TextOf(author))).FirstOrDefault(name => name is not null)), source);
        var hasRights = said is not null && HasRights(head, said.Value);
        if (said is not null && !hasRights && said.Value.Split(", ").Any(BylineText.IsPerson))
        {
            return said;
        }

        var shown = Found.At("shown byline", 0.6, Shown(page, head, source));
        return hasRights && shown is not null && !BylineText.IsPerson(shown.Value) ? said : shown ?? said ?? OnCard(head, source);
    }

    // A publisher's name, or that of who writes a site alone.
    private static bool HasRights(HtmlHead head, string name) => head.Meta("copyright")?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;

    // What a page says for cards on social sites is often its publisher's name.
    private static Found<string>? OnCard(HtmlHead head, string? source) =>
        Usable(Found.At("meta twitter:data1", 0.6, IsAuthor(head.Meta("twitter:label1")) ? PageFacts.Line(head.Meta("twitter:data1")) : null), source)
            ?? Usable(Found.At("meta og:article:author", 0.6, PageFacts.Line(head.Meta("og:article:author"))), source);

    private static Found<string>? Usable(Found<string>? found, string? source) =>
        found is not null && found.Value.Length < MaxLength && WebAddress.From(found.Value) is null && BylineText.Clean(found.Value, source) is { } names ? found with { Value = names } : null;

    // Above the title may stand another story's.
    private static string? Shown(PageTree page, HtmlHead head, string? source) => head.Heading < 0 ? null
        : Shown(page, head.Heading, Math.Min(page.Count, head.Heading + MaxNodesAfter), source) ?? Shown(page, Math.Max(0, head.Heading - MaxNodesBefore), head.Heading, source);

    private static string? Shown(PageTree page, int start, int end, string? source)
    {
        var isAfterBy = false;
        for (var i = start; i < end; i++)
        {
            if (page[i].Tag == HtmlTag.Text)
            {
                var text = page.RawText(i).Trim();
                if ((isAfterBy || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) && text.Length > 3 && BylineText.Names(page.TextOf(i), source) is { } written)
                {
                    return written;
                }

                isAfterBy = text.IsEmpty ? isAfterBy : text.TrimEnd(':').Equals("by", StringComparison.OrdinalIgnoreCase);
            }
            else if (page[i].AttributeCount > 0 && page[i].End - i <= MaxNodesOfName && IsNamed(page, i) && BylineText.Names(page.TextOf(i), source) is { } names)
            {
                return names;
            }
        }

        return null;
    }

    private static bool IsNamed(PageTree page, int node) =>
        (NameHints.Of(page.RawAttribute(node, AttributeName.Class)) & Named) != 0
        || AuthorsName().IsMatch(page.RawAttribute(node, AttributeName.Class))
        || (page[node].Tag == HtmlTag.A && AuthorsPath().IsMatch(page.RawAttribute(node, AttributeName.Href)));

    private static bool IsAuthor(string? label) => label is not null && Author().IsMatch(label);

    [GeneratedRegex(@"^\W*(written by|author|by)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Author();

    [GeneratedRegex(@"\bauthor[-_]?name\b|\bauthorname", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex AuthorsName();

    [GeneratedRegex(@"/(authors?|writers?|staff|reporters?|contributors?|columnists?|by)/[\w%.-]{3,80}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex AuthorsPath();
}
