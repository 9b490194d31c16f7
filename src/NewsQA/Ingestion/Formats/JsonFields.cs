using System.Globalization;
using System.Text.Json;
using NewsQA.Cleaning.Dates;
using NewsQA.Client;

namespace NewsQA.Ingestion.Formats;

/// <summary>Finds an article's fields under the names that exports commonly give them; the first that has a value wins.</summary>
internal static class JsonFields
{
    private static readonly string[] s_content = ["text", "body", "content", "articleBody", "article_body", "content_html", "content_text", "maintext"];
    private static readonly string[] s_title = ["title", "headline", "name"];
    private static readonly string[] s_source = ["source", "publisher", "outlet", "publication", "site_name", "siteName"];
    private static readonly string[] s_url = ["url", "link", "canonical_url", "canonicalUrl", "webUrl", "external_url"];
    private static readonly string[] s_byline = ["author", "authors", "byline", "creator"];
    private static readonly string[] s_date = ["published_at", "publishedAt", "date", "datePublished", "date_published", "pubDate", "published", "publication_date", "webPublicationDate", "date_publish"];
    private static readonly string[] s_id = ["id", "_id", "guid", "uuid"];

    /// <summary>An object's fields.</summary>
    /// <param name="article">A JSON object.</param>
    /// <param name="place">What it is called when it has neither id nor address.</param>
    /// <exception cref="InvalidOperationException">A string has half a surrogate pair.</exception>
    public static ContainerItem Read(JsonElement article, string place)
    {
        var url = First(article, s_url);
        return new()
        {
            Key = First(article, s_id) ?? url ?? place,
            Raw = article.GetRawText(),
            Content = First(article, s_content),
            Title = First(article, s_title),
            Source = First(article, s_source),
            Url = url,
            Byline = First(article, s_byline),
            PublishedAt = DateOf(article),
        };
    }

    private static string? First(JsonElement article, string[] names) =>
        names.Select(name => article.TryGetProperty(name, out var value) ? TextOf(value) : null).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    // NewsAPI has {"source": {"name": ..}}, JSON Feed {"authors": [{"name": ..}]}.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).Select(TextOf).Where(text => text is not null)),
        _ => null,
    };

    private static PartialDate? DateOf(JsonElement article)
    {
        foreach (var name in s_date)
        {
            if (article.TryGetProperty(name, out var value) && DateOf(value, "json " + name) is { } date)
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
