using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Dates;
using NewsQA.Client;

namespace NewsQA.Ingestion.Formats;

/// <summary>The fields of a feed's item, in whichever of the three dialects it is written.</summary>
internal static partial class FeedFields
{
    // Modules that use the same element names for pictures and podcasts.
    private static readonly string[] s_foreign = ["http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd"];

    /// <summary>The name of the feed, which is the outlet unless an item says otherwise.</summary>
    public static string? ChannelTitle(XElement channel) => Plain(Text(channel, "title"));

    /// <summary>An item's fields.</summary>
    /// <param name="item">An <c>item</c> or <c>entry</c>.</param>
    /// <param name="channelTitle">The feed's name.</param>
    /// <param name="number">Its place, from 1, for an item without id and link.</param>
    public static ContainerItem Read(XElement item, string? channelTitle, int number)
    {
        var guid = Text(item, "guid") ?? Text(item, "id");
        var link = LinkOf(item) ?? (IsAddress(guid) ? guid : null);
        return new()
        {
            Key = guid ?? link ?? number.ToString(CultureInfo.InvariantCulture),
            IsKeyPlace = guid is null && link is null,
            Raw = item.ToString(SaveOptions.DisableFormatting) + "\n" + channelTitle,
            Content = Markup(item, "encoded") ?? Markup(item, "content") ?? Markup(item, "description") ?? Markup(item, "summary"),
            Title = Plain(Text(item, "title")),
            Source = SourceOf(item) ?? Text(item, "publisher") ?? channelTitle,
            Url = link,
            Byline = Text(item, "creator") ?? AuthorOf(item),
            PublishedAt = DateOf(item),
        };
    }

    private static PartialDate? DateOf(XElement item)
    {
        foreach (var name in (string[])["pubDate", "published", "date", "issued", "updated"])
        {
            if (DateText.Read(Text(item, name), "feed " + name) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? LinkOf(XElement item)
    {
        var links = Named(item, "link").ToList();
        var alternate = links.Find(link => link.Attribute("href") is not null && (string?)link.Attribute("rel") is null or "alternate");
        return (string?)alternate?.Attribute("href") ?? links.Select(link => link.Value.Trim()).FirstOrDefault(IsAddress);
    }

    // RSS names the outlet of an item that was taken over in the element's text, Atom in a title inside it.
    private static string? SourceOf(XElement item) =>
        Named(item, "source").Select(source => Text(source, "title") ?? NullIfBlank(source.HasElements ? null : source.Value)).FirstOrDefault(name => name is not null);

    // RSS has "address (Name)", Atom a name inside.
    private static string? AuthorOf(XElement item)
    {
        var names = Named(item, "author").Select(author => Text(author, "name") ?? NullIfBlank(author.HasElements ? null : author.Value)).OfType<string>();
        var joined = string.Join(", ", names);
        return NullIfBlank(joined.Contains('@', StringComparison.Ordinal) ? InBrackets(joined) : joined);
    }

    private static string? InBrackets(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        var close = author.LastIndexOf(')');
        return open >= 0 && close > open ? author[(open + 1)..close] : null;
    }

    private static string? Text(XElement parent, string name) =>
        Named(parent, name).Select(element => NullIfBlank(element.Value)).FirstOrDefault(text => text is not null);

    // Feeds escape titles once for XML and often once more for HTML, some with markup inside.
    private static string? Plain(string? title) => title is null ? null : NullIfBlank(WebUtility.HtmlDecode(InlineTag().Replace(title, "")));

    // Atom may carry XHTML as elements rather than as escaped text.
    private static string? Markup(XElement item, string name) =>
        Named(item, name).Select(element => NullIfBlank(element.HasElements ? string.Concat(element.Nodes()) : element.Value)).FirstOrDefault(text => text is not null);

    private static IEnumerable<XElement> Named(XElement parent, string name) =>
        parent.Elements().Where(element => element.Name.LocalName == name && !s_foreign.Contains(element.Name.NamespaceName, StringComparer.OrdinalIgnoreCase));

    private static bool IsAddress(string? text) =>
        text is not null && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"</?(a|b|i|u|q|br|em|strong|small|span|sub|sup|font|mark|cite|p)(\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex InlineTag();
}
