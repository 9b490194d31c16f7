using System.Globalization;
using System.Text.Json;
using NewsQA.Cleaning.Dates;
using NewsQA.Client;

namespace NewsQA.Ingestion.Formats;

/// <summary>
/// Finds an article's fields under the names that exports commonly give them (NewsAPI, the Guardian's and the New York Times' APIs, JSON-LD,
/// JSON Feed, news-please, Webhose, WordPress); the first that has a value wins.
/// </summary>
/// <param name="given">Names that come before these.</param>
internal sealed class JsonFields(JsonFieldNames given)
{
    private readonly string[] _content =
        [.. given.Text, "text", "body", "content", "articleBody", "article_body", "content_html", "content_text", "maintext", "fields.bodyText", "fields.body", "content.rendered", "full_text", "lead_paragraph"];

    private readonly string[] _title = [.. given.Title, "title", "headline", "name", "headline.main", "webTitle", "title.rendered"];

    private readonly string[] _source =
        [.. given.Source, "source", "publisher", "outlet", "publication", "site_name", "siteName", "thread.site_full", "fields.publication", "source_domain"];

    private readonly string[] _url = [.. given.Url, "url", "link", "canonical_url", "canonicalUrl", "webUrl", "web_url", "external_url"];
    private readonly string[] _byline = [.. given.Author, "author", "authors", "byline", "creator", "byline.original", "fields.byline"];

    private readonly string[] _date =
        [.. given.Date, "published_at", "publishedAt", "date", "datePublished", "date_published", "pubDate", "pub_date", "published", "publication_date", "webPublicationDate", "date_publish"];

    private readonly string[] _id = [.. given.Id, "id", "_id", "guid", "uuid"];

    /// <summary>An object's fields.</summary>
    /// <param name="article">A JSON object.</param>
    /// <param name="place">What it is called when it has neither id nor address.</param>
    /// <exception cref="InvalidOperationException">A string has half a surrogate pair.</exception>
    public ContainerItem Read(JsonElement article, string place)
    {
        var url = First(article, _url);
        var key = First(article, _id) ?? url;
        return new()
        {
            Key = key ?? place,
            IsKeyPlace = key is null,
            Raw = article.GetRawText(),
            Content = First(article, _content),
            Title = First(article, _title),
            Source = First(article, _source),
            Url = url,
            Byline = First(article, _byline),
            PublishedAt = DateOf(article),
        };
    }

    private static string? First(JsonElement article, string[] names) =>
        names.Select(name => Find(article, name) is { } value ? TextOf(value) : null).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    // A name with a dot may itself be a field's name; else it leads into an object.
    private static JsonElement? Find(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (value.TryGetProperty(name, out var found))
        {
            return found;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && value.TryGetProperty(name[..dot], out var inner) ? Find(inner, name[(dot + 1)..]) : null;
    }

    // NewsAPI has {"source": {"name": ..}}, JSON Feed {"authors": [{"name": ..}]}.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).Select(TextOf).Where(text => text is not null)),
        _ => null,
    };

    private PartialDate? DateOf(JsonElement article)
    {
        foreach (var name in _date)
        {
            if (Find(article, name) is { } value && DateOf(value, "json " + name) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PartialDate? DateOf(JsonElement value, string evidence)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number > 9999)
        {
            // Seconds since 1970, or milliseconds; as seconds, 20 billion is the year 2603.
            var seconds = number > 20_000_000_000 ? number / 1000 : number;
            return seconds < 4_102_444_800 ? PartialDate.FromMoment(DateTimeOffset.FromUnixTimeSeconds(seconds), evidence) : null;
        }

        return value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? DateText.Read(Convert.ToString(TextOf(value), CultureInfo.InvariantCulture), evidence)
            : null;
    }
}
