using AngleSharp.Html.Dom;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Text;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>What a page's head says of its article. For each value: JSON-LD, then meta tags and microdata, then elements of the page.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] s_dateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
        "pubdate", "published_time", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date", "article_date_original", "cxenseparse:recs:publishtime",
    ];

    /// <summary>Reads a page's metadata.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">Where it was found, for relative links; null when unknown.</param>
    public static PageFacts Read(IHtmlDocument document, string? address)
    {
        var metas = ReadMetas(document);
        var linked = JsonLdArticle.Find(document);
        var source = PageFacts.Line(metas.GetValueOrDefault("og:site_name")) ?? PageFacts.Line(linked?.Publisher);
        return new()
        {
            Title = TitleOf(document, metas, linked, source),
            Source = source,
            Byline = PageFacts.Line(linked?.Author) ?? BylineOf(document, metas),
            Url = CanonicalOf(document, metas, linked, address),
            PublishedAt = DateText.Read(linked?.DatePublished, "json-ld datePublished") ?? DateOf(metas) ?? TimeOf(document),
            Kind = linked?.Kind ?? KindLabel.KindOf(metas.GetValueOrDefault("article:section")),
            Language = LanguageCode.From(document.DocumentElement.GetAttribute("lang")) ?? LanguageCode.From(metas.GetValueOrDefault("og:locale")),
        };
    }

    private static Dictionary<string, string> ReadMetas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { } content && content.AsSpan().Trim().Length > 0)
            {
                metas.TryAdd(name.Trim(), content.Trim());
            }
        }

        return metas;
    }

    private static string? TitleOf(IHtmlDocument document, Dictionary<string, string> metas, JsonLdArticle? linked, string? source)
    {
        var headings = document.GetElementsByTagName("h1");
        var title = PageFacts.Line(linked?.Headline)
            ?? PageFacts.Line(metas.GetValueOrDefault("og:title"))
            ?? PageFacts.Line(metas.GetValueOrDefault("twitter:title"))
            ?? (headings.Length == 1 ? PageFacts.Line(headings[0].TextContent) : null)
            ?? PageFacts.Line(document.Title);
        return title is null ? null : TitleText.WithoutSection(TitleText.WithoutOutlet(title, source));
    }

    private static string? BylineOf(IHtmlDocument document, Dictionary<string, string> metas)
    {
        var named = PageFacts.Line(metas.GetValueOrDefault("author")) ?? PageFacts.Line(metas.GetValueOrDefault("article:author"));
        var byline = named is not null && WebAddress.From(named) is null ? named : PageFacts.Line(document.QuerySelector("[rel=author], [itemprop=author]")?.TextContent);
        return byline is { Length: < 150 } ? byline : null;
    }

    // An address without a path is the outlet's front page: pages that name it would all become one article.
    private static string? CanonicalOf(IHtmlDocument document, Dictionary<string, string> metas, JsonLdArticle? linked, string? address)
    {
        string?[] candidates = [document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), metas.GetValueOrDefault("og:url"), linked?.Url];
        return Array.Find(Array.ConvertAll(candidates, candidate => WebAddress.From(candidate, address)), url => url is not null && new Uri(url).PathAndQuery.Length > 1);
    }

    private static PartialDate? DateOf(Dictionary<string, string> metas) =>
        s_dateNames.Select(name => DateText.Read(metas.GetValueOrDefault(name), "meta " + name)).FirstOrDefault(date => date is not null);

    // Times elsewhere on the page are those of other stories.
    private static PartialDate? TimeOf(IHtmlDocument document)
    {
        var time = document.QuerySelector("time[itemprop=datePublished], time[pubdate]") ?? document.QuerySelector("article time[datetime], main time[datetime]");
        return DateText.Read(time?.GetAttribute("datetime") ?? time?.GetAttribute("content"), "time element");
    }
}
