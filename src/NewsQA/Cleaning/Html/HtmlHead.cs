using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html;

/// <summary>What stands on a page for machines: meta tags, the canonical link, the title element, JSON-LD, gathered in one walk.</summary>
internal sealed class HtmlHead
{
    private const int MaxValueLength = 10_000;
    private const int MaxHeadings = 10;
    private const int MaxLowerHeadings = 60;
    private const int MaxTimes = 1000;
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    private HtmlHead()
    {
    }

    /// <summary>The text of the title element; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Where the canonical link points, as written; null when there is none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The page's language tag; null when it has none.</summary>
    public string? Language { get; private set; }

    /// <summary>The article in the page's JSON-LD; null when there is none that can be read.</summary>
    public JsonLdArticle? Linked { get; private set; }

    /// <summary>The page's own date of publication in its JSON-LD, as written; null when it has none.</summary>
    public string? PageDate { get; private set; }

    /// <summary>The article's heading, as a node: the one of the first three ranks that says what the page's data call it, else the first of the first rank; -1 when there is neither.</summary>
    public int Heading { get; private set; } = -1;

    /// <summary>The headings of the first rank, in order; no more than a few.</summary>
    public List<int> Headings { get; } = [];

    /// <summary>Time elements and elements marked with dates, as nodes in order.</summary>
    public List<int> Times { get; } = [];

    /// <summary>Elements marked as an author's name, as nodes in order.</summary>
    public List<int> Authors { get; } = [];

    /// <summary>Reads a page.</summary>
    public static HtmlHead Read(PageTree page)
    {
        var head = new HtmlHead();
        var (scripts, lower) = (new List<int>(), new List<int>());
        for (var i = 0; i < page.Count; i++)
        {
            head.See(page, i, scripts, lower);
        }

        string[] linked = [.. scripts.Select(script => page.RawText(script).ToString())];
        head.PageDate = JsonLdArticle.PageDate(linked);
        head.Linked = JsonLdArticle.Best(
            linked,
            [head.Meta("og:title"), head.Meta("twitter:title"), head.Title, .. head.Headings.Select(heading => page.TextOf(heading))],
            [head.Canonical, head.Meta("og:url")]);
        head.Heading = TitleHeading.Of(page, head.Headings, lower, [head.Linked?.Headline, head.Meta("og:title"), head.Meta("twitter:title"), head.Title]);
        return head;
    }

    /// <summary>The names and values of the meta tags, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Metas => _metas;

    /// <summary>A meta tag's value; null when the page does not have it.</summary>
    /// <param name="name">Its property, name or itemprop; case does not matter.</param>
    public string? Meta(string name) => _metas.GetValueOrDefault(name);

    private void See(PageTree page, int i, List<int> scripts, List<int> lower)
    {
        switch (page[i].Tag)
        {
            case HtmlTag.Text:
                return;
            case HtmlTag.Meta:
                SeeMeta(page, i);
                return;
            case HtmlTag.Title when Title is null:
                Title = PageFacts.Line(page.TextOf(i));
                return;
            case HtmlTag.Html when Language is null:
                Language = page.Attribute(i, AttributeName.Lang);
                return;
            case HtmlTag.Link when Canonical is null && page.RawAttribute(i, AttributeName.Rel).Equals("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical = page.Attribute(i, AttributeName.Href);
                return;
            case HtmlTag.Script when page.RawAttribute(i, AttributeName.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                scripts.Add(i);
                return;
            case HtmlTag.H1:
                if (Headings.Count < MaxHeadings)
                {
                    Headings.Add(i);
                }

                return;
            case HtmlTag.H2 or HtmlTag.H3 when lower.Count < MaxLowerHeadings:
                lower.Add(i);
                break;
            case HtmlTag.Time when Times.Count < MaxTimes:
                Times.Add(i);
                break;
        }

        if (page[i].AttributeCount > 0)
        {
            SeeMarked(page, i);
        }
    }

    private void SeeMarked(PageTree page, int i)
    {
        var property = page.RawAttribute(i, AttributeName.ItemProp);
        if (page[i].Tag != HtmlTag.Time && Times.Count < MaxTimes && (property is "datePublished" or "dateModified" || IsPublished(page.RawAttribute(i, AttributeName.Property))))
        {
            Times.Add(i);
        }

        if (property is "author" || page.RawAttribute(i, AttributeName.Rel) is "author")
        {
            Authors.Add(i);
        }
    }

    /// <summary>Whether a name of RDFa's is that of the date of publication.</summary>
    public static bool IsPublished(ReadOnlySpan<char> property) =>
        property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:created", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:issued", StringComparison.OrdinalIgnoreCase);

    private void SeeMeta(PageTree page, int i)
    {
        var name = page.Attribute(i, AttributeName.Property) ?? page.Attribute(i, AttributeName.Name) ?? page.Attribute(i, AttributeName.ItemProp);
        if (name is not null && page.RawAttribute(i, AttributeName.Content) is { Length: > 0 and < MaxValueLength } && page.Attribute(i, AttributeName.Content)!.Trim() is { Length: > 0 } content)
        {
            _metas.TryAdd(name.Trim(), content);
        }
    }
}
