using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>When a page says that its article was published, and last changed.</summary>
internal static partial class HtmlDates
{
    private static readonly string[] s_published =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
        "pubdate", "published_time", "publication_date", "dc.date.issued", "article_date_original", "cxenseparse:recs:publishtime",
    ];

    // Some systems write when the page was made, or the day of the printed issue.
    private static readonly string[] s_vague = ["dcterms.created", "dc.date", "dcterms.date", "date"];

    // The clocks of Hawaii and of New Zealand.
    private const int MostHoursBehind = 10;
    private const int MostHoursAhead = 13;

    // As many nodes below the title a page still speaks of its article, not of others.
    private const int NearTitle = 120;
    private const int NearAbove = 40;

    private static readonly string[] s_eastern = [".au", ".nz", ".jp", ".kr", ".cn", ".hk", ".tw", ".sg", ".my", ".ph", ".id", ".th", ".vn", ".in"];

    private static readonly string[] s_modified = ["article:modified_time", "datemodified"];

    // Of the page as a file, a new template included.
    private static readonly string[] s_touched = ["og:updated_time", "last-modified", "dcterms.modified"];

    /// <summary>The date of publication: of the article in JSON-LD, of meta tags, of the page in JSON-LD, of time elements, then a date that stands in an element named for it, near the title, then meta tags that do not say which date they have, then when JSON-LD says that it was made, and what scripts have.</summary>
    public static Found<PartialDate>? Published(PageTree page, HtmlHead head)
    {
        var near = new Lazy<Found<PartialDate>?>(() => HtmlShownDate.Of(page, head));
        var found = Found.At("json-ld datePublished", 1, DateText.Read(head.Linked?.DatePublished, "json-ld datePublished"))
            ?? OfMeta(head, s_published) ?? OfOtherMeta(head) ?? Found.At("json-ld WebPage", 0.8, DateText.Read(head.PageDate, "json-ld WebPage")) ?? OfTime(page, head) ?? near.Value
            ?? OfMeta(head, s_vague) ?? Found.At("json-ld dateCreated", 0.7, DateText.Read(head.Linked?.DateCreated, "json-ld dateCreated")) ?? Found.At("script data", 0.6, ScriptDate.Of(page));
        if (found is null)
        {
            return null;
        }

        var date = InItsZone(page, head, found.Value);
        if (!ReferenceEquals(date, found.Value))
        {
            return found with { Value = date };
        }

        var host = head.Canonical ?? head.Meta("og:url");
        return IsSameMoment(date, UrlDate.Of(host), isOwn: true) ? Found.At(found.From, found.Confidence, UrlDate.Of(host)! with { Evidence = date.Evidence })
            : IsSameMoment(date, near.Value?.Value, IsEastern(WebAddress.OutletOf(host))) ? near.Value : found;
    }

    // A moment in UTC, and the day before or after it where the outlet is. A later day may be that of a change, unless the outlet is in the east, the day is that of the address, or the moment is midnight where the outlet is.
    private static bool IsSameMoment(PartialDate moment, PartialDate? day, bool isOwn)
    {
        if (moment.Precision != DatePrecision.Time || !moment.Date.EndsWith('Z') || day?.Precision != DatePrecision.Day)
        {
            return false;
        }

        var (at, days) = (moment.Earliest, (day.Earliest.Date - moment.Earliest.Date).Days);
        return (days == -1 && at.Hour <= MostHoursBehind) || (days == 1 && at.Hour >= 24 - MostHoursAhead && (isOwn || (at.Minute == 0 && at.Second == 0)));
    }

    /// <summary>The date of the last change.</summary>
    public static Found<PartialDate>? Modified(PageTree page, HtmlHead head) =>
        Found.At("json-ld dateModified", 0.9, DateText.Read(head.Linked?.DateModified, "json-ld dateModified"))
        ?? OfMeta(head, s_modified)
        ?? Found.At("time element", 0.7, head.Times.Where(time => page.RawAttribute(time, AttributeName.ItemProp) is "dateModified").Select(time => Read(page, time)).FirstOrDefault(date => date is not null))
        ?? Found.At(HtmlChangedDate.Evidence, 0.6, HtmlChangedDate.Of(page, head))
        ?? OfMeta(head, s_touched);

    // Machines write UTC; where the page gives the same moment with an offset, its day there is the one that readers see.
    private static PartialDate InItsZone(PageTree page, HtmlHead head, PartialDate date)
    {
        if (date.Precision != DatePrecision.Time || !date.Date.EndsWith('Z'))
        {
            return date;
        }

        var shown = head.Times.Select(time => Read(page, time)).Concat(s_published.Concat(s_vague).Select(name => DateText.Read(head.Meta(name), "")))
            .FirstOrDefault(other => other is { Precision: DatePrecision.Time } && !other.Date.EndsWith('Z') && (other.Earliest - date.Earliest).Duration() < TimeSpan.FromMinutes(2));
        return shown is null ? date : date with { Date = shown.Date };
    }

    // Elsewhere a later day is that of a change.
    private static bool IsEastern(string? host) => host is not null && Array.Exists(s_eastern, end => host.EndsWith(end, StringComparison.Ordinal));

    private static Found<PartialDate>? OfMeta(HtmlHead head, string[] names) => names
        .Select(name => Found.At("meta " + name, 0.9, DateText.Read(head.Meta(name), "meta " + name))).FirstOrDefault(date => date is not null);

    // Outlets name them as they like: "vr:published-time", "cmsPublishingDate".
    private static Found<PartialDate>? OfOtherMeta(HtmlHead head) => head.Metas.Where(meta => PublishedName().IsMatch(meta.Key))
        .Select(meta => Found.At("meta " + meta.Key, 0.8, DateText.Read(meta.Value, "meta " + meta.Key))).FirstOrDefault(date => date is not null);

    // Times elsewhere on the page are those of other stories, of events, of comments. Below the beginning of the text only a time counts that says that it is the publication's.
    private static Found<PartialDate>? OfTime(PageTree page, HtmlHead head)
    {
        var marked = head.Times.Find(time => (page.RawAttribute(time, AttributeName.ItemProp) is "datePublished" || page.HasAttribute(time, AttributeName.PubDate) || HtmlHead.IsPublished(page.RawAttribute(time, AttributeName.Property))) && !DateContext.IsElsewhere(page, time, head.Heading, isMarked: true));
        var times = head.Times.Where(time => page.HasAttribute(time, AttributeName.DateTime) && !DateContext.IsElsewhere(page, time, head.Heading) && !DateContext.IsOther(page, time)).ToList();
        var start = head.Heading >= 0 ? head.Heading : Math.Max(0, FirstArticle(page));
        var end = DateContext.EndOfHead(page, start);
        var near = marked > 0 || head.Heading < 0 ? marked : times.Find(time => time > start && time < Math.Min(end, start + NearTitle));
        near = near > 0 ? near : AboveTitle(page, times, head.Heading);
        var inside = near > 0 ? near : times.Find(time => IsInArticle(page, time) && (time < end || DateContext.IsLabelled(page, time)));
        return inside > 0 ? Found.At("time element", 0.8, Read(page, inside)) : null;
    }

    // Several days there are those of other stories.
    private static int AboveTitle(PageTree page, List<int> times, int heading)
    {
        var above = times.Where(time => time < heading && time > heading - NearAbove).ToList();
        return above.Select(time => Read(page, time)?.Earliest.Date).Distinct().Count() == 1 ? above[^1] : -1;
    }

    private static int FirstArticle(PageTree page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Tag is HtmlTag.Article or HtmlTag.Main)
            {
                return i;
            }
        }

        return -1;
    }

    private static PartialDate? Read(PageTree page, int time) =>
        DateText.Read(page.Attribute(time, AttributeName.DateTime) ?? page.Attribute(time, AttributeName.Content) ?? page.Attribute(time, AttributeName.Title), "time element")
        ?? DateText.Read(page.TextOf(time), "time element");

    private static bool IsInArticle(PageTree page, int node)
    {
        for (var at = node; at >= 0; at = page[at].Parent)
        {
            if (page[at].Tag is HtmlTag.Article or HtmlTag.Main)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?!.*(last|update|modif|expir|unpublish|publisher)).*(publi(sh|cation|shed|shing)?.?(date|time|on\b)|date.?publi|pub.?date|release.?date|issue.?date)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex PublishedName();
}
