using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html;

/// <summary>Who wrote a page's article.</summary>
internal static class HtmlByline
{
    private const int MaxLength = 150;

    /// <summary>The author: JSON-LD, meta tags, elements marked as the author's name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What it has for machines.</param>
    public static Found<string>? Of(PageTree page, HtmlHead head) =>
        Usable(Found.At("json-ld author", 0.9, PageFacts.Line(head.Linked?.Author)))
        ?? Usable(Found.At("meta author", 0.8, PageFacts.Line(head.Meta("author"))))
        ?? Usable(Found.At("meta article:author", 0.8, PageFacts.Line(head.Meta("article:author"))))
        ?? Usable(Found.At("author element", 0.7, head.Authors.Select(author => PageFacts.Line(page.TextOf(author))).FirstOrDefault(name => name is not null)));

    private static Found<string>? Usable(Found<string>? found) =>
        found is not null && found.Value.Length < MaxLength && WebAddress.From(found.Value) is null ? found : null;
}
