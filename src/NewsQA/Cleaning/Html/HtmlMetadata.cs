using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html;

/// <summary>What a page says of its article. For each value: JSON-LD, then meta tags and microdata, then elements of the page.</summary>
internal static class HtmlMetadata
{
    private const int MaxBylineLength = 150;

    /// <summary>Reads a page's metadata.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What it has for machines.</param>
    /// <param name="address">Where it was found, for relative links; null when unknown.</param>
    public static PageFacts Read(PageTree page, HtmlHead head, string? address)
    {
        var source = Source(head);
        var url = Url(head, address);
        var title = HtmlTitle.Of(page, head, source?.Value);
        var byline = HtmlByline.Of(page, head, source?.Value);
        var published = HtmlDates.Published(page, head);
        var modified = HtmlDates.Modified(page, head);
        var section = Section(head);
        var language = Language(head);
        var facts = new PageFacts
        {
            Title = title?.Value,
            Source = source?.Value,
            Byline = byline?.Value,
            Url = url?.Value,
            PublishedAt = published?.Value,
            ModifiedAt = modified?.Value,
            Section = section?.Value,
            Kind = HtmlKind.Of(head, section?.Value, url?.Value),
            Language = language?.Value,
        };
        return Noted(Noted(Noted(Noted(Noted(Noted(Noted(Noted(facts, "title", title), "publisher", source), "byline", byline), "url", url), "publishedAt", published), "modifiedAt", modified), "section", section), "language", language);
    }

    private static PageFacts Noted<T>(PageFacts facts, string name, Found<T>? found)
        where T : class => found is null ? facts : facts.Noting(found.From, found.Confidence, (name, found.Value));

    private static Found<string>? Source(HtmlHead head) =>
        Found.At("meta og:site_name", 0.9, PageFacts.Line(head.Meta("og:site_name")))
        ?? Found.At("json-ld publisher", 0.9, PageFacts.Line(head.Linked?.Publisher))
        ?? Found.At("meta application-name", 0.7, PageFacts.Line(head.Meta("application-name")));

    // An address without a path is the outlet's front page: pages that name it would all become one article.
    private static Found<string>? Url(HtmlHead head, string? address)
    {
        Found<string>?[] candidates =
        [
            Found.At("link canonical", 1, WebAddress.From(head.Canonical, address)),
            Found.At("meta og:url", 0.9, WebAddress.From(head.Meta("og:url"), address)),
            Found.At("json-ld url", 0.9, WebAddress.From(head.Linked?.Url, address)),
        ];
        return Array.Find(candidates, url => url is not null && new Uri(url.Value).PathAndQuery.Length > 1);
    }

    private static Found<string>? Section(HtmlHead head) =>
        Short(Found.At("meta article:section", 0.9, PageFacts.Line(head.Meta("article:section"))))
        ?? Short(Found.At("json-ld articleSection", 0.9, PageFacts.Line(head.Linked?.Section)))
        ?? Short(Found.At("meta section", 0.8, PageFacts.Line(head.Meta("section") ?? head.Meta("parsely-section") ?? head.Meta("cXenseParse:section"))));

    private static Found<string>? Short(Found<string>? found) => found?.Value.Length <= MaxBylineLength ? found : null;

    private static Found<string>? Language(HtmlHead head) =>
        Found.At("html lang", 0.9, LanguageCode.From(head.Language))
        ?? Found.At("json-ld inLanguage", 0.9, LanguageCode.From(head.Linked?.Language))
        ?? Found.At("meta language", 0.8, LanguageCode.From(head.Meta("og:locale") ?? head.Meta("content-language") ?? head.Meta("language")));
}
