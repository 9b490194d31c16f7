using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>What kind of article a page says it holds.</summary>
internal static class HtmlKind
{
    /// <summary>The kind: of JSON-LD's type, of the section; null when neither tells one.</summary>
    public static ArticleKind? Of(HtmlHead head, string? section, string? url) => head.Linked?.Kind ?? KindLabel.KindOf(section);
}
