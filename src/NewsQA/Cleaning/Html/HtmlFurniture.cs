using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsQA.Cleaning.Html;

/// <summary>Which elements are blocks, and which hold nothing of an article.</summary>
internal static partial class HtmlFurniture
{
    private static readonly FrozenSet<string> s_blocks = Names(
        "body", "main", "article", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
        "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "header", "footer", "nav", "aside", "form", "fieldset", "figure", "figcaption", "details", "summary", "hr", "address", "center");

    private static readonly FrozenSet<string> s_skipped = Names(
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "input", "select", "textarea", "label", "iframe", "object", "embed", "svg", "canvas",
        "picture", "video", "audio", "figure", "figcaption", "dialog", "menu", "map", "math", "head", "title");

    private static readonly FrozenSet<string> s_skippedRoles = Names(
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip");

    // These hold the article itself, whatever their class names say ("has-sidebar", "no-comments").
    private static readonly FrozenSet<string> s_never = Names("html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "b", "i", "a");

    /// <summary>Whether an element parts text into blocks.</summary>
    public static bool IsBlock(IElement element) => s_blocks.Contains(element.LocalName);

    /// <summary>Whether an element and all in it is left out.</summary>
    /// <param name="element">The element.</param>
    /// <param name="byName">Whether its class names and id count.</param>
    public static bool IsSkipped(IElement element, bool byName) =>
        s_skipped.Contains(element.LocalName)
        || s_skippedRoles.Contains(element.GetAttribute("role") ?? "")
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (byName && !s_never.Contains(element.LocalName) && IsFurnitureName(element));

    private static bool IsFurnitureName(IElement element) =>
        IsFurnitureName(element.GetAttribute("class")) || IsFurnitureName(element.GetAttribute("id"));

    private static bool IsFurnitureName(string? name) => name is { Length: > 0 and < 500 } && Furniture().IsMatch(name);

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        """
        (^|[\s_-])(
        shar(e|es|ing)|social|addthis|sharedaddy|related|recirc|recommend(ed|ation|ations)?|read-?more|more-?(stories|news|on)|most-?(read|popular|viewed)|trending|popular|outbrain|taboola|teasers?
        |newsletters?|sign-?up|subscri(be|ption|ptions)|cookies?|consent|gdpr|pop-?up|modal|overlay
        |comments?|commentlist|respond|disqus|livefyre
        |ads?|adverts?|advertisement|advertising|sponsor(ed|s)?|promos?|promoted|dfp
        |nav|navbar|navigation|menu|breadcrumbs?|side-?bar|footer|masthead|tool-?bar|pagination|pager|skip-?link
        |captions?|credits?|byline|author-?(bio|box|info|card)|about-?author|tags?|tag-?list|topics|timestamp|dateline|post-?meta|entry-?meta|article-?meta
        |print-?only|sr-only|visually-?hidden|screen-reader-text
        )($|[\s_-])
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Furniture();
}
