using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>What kind of article a page says it holds.</summary>
internal static class HtmlKind
{
    /// <summary>The kind: of JSON-LD's type, of the section, of the page's own type, of a part of its address, of a label in its title; null when none of these tells one.</summary>
    public static ArticleKind? Of(HtmlHead head, string? section, string? url) =>
        head.Linked?.Kind ?? KindLabel.KindOf(section) ?? OfType(head.Meta("og:type")) ?? OfAddress(url) ?? KindLabel.OfTitle(head.Title) ?? KindLabel.OfTitle(head.Meta("og:title"));

    private static ArticleKind? OfType(string? type) =>
        type is not null && (type.StartsWith("video", StringComparison.OrdinalIgnoreCase) || type.EndsWith("gallery", StringComparison.OrdinalIgnoreCase)) ? ArticleKind.Gallery : null;

    // Only whole parts of the path in front of the article's own: its name may hold any word.
    private static ArticleKind? OfAddress(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.SkipLast(1).Select(KindOf).FirstOrDefault(kind => kind is not null);
    }

    private static ArticleKind? KindOf(string part) => part.ToLowerInvariant() switch
    {
        "opinion" or "opinions" or "commentisfree" or "editorial" or "editorials" or "op-ed" or "columns" or "columnists" => ArticleKind.Opinion,
        "live" or "liveblog" or "live-blog" or "live-updates" or "live-news" => ArticleKind.LiveBlog,
        "press-release" or "press-releases" or "news-releases" => ArticleKind.PressRelease,
        "gallery" or "galleries" or "photo-gallery" or "in-pictures" or "slideshow" or "slideshows" or "video" or "videos" => ArticleKind.Gallery,
        _ => null,
    };
}
