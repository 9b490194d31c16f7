using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>What a page says of its article in JSON-LD, with schema.org's words.</summary>
internal sealed record JsonLdArticle
{
    private const int MaxObjects = 2000;

    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary><c>headline</c>.</summary>
    public string? Headline { get; private init; }

    /// <summary>The name of <c>publisher</c>.</summary>
    public string? Publisher { get; private init; }

    /// <summary>The names of <c>author</c>, joined by commas.</summary>
    public string? Author { get; private init; }

    /// <summary><c>url</c>, or the id of <c>mainEntityOfPage</c>.</summary>
    public string? Url { get; private init; }

    /// <summary><c>datePublished</c>, as written.</summary>
    public string? DatePublished { get; private init; }

    /// <summary>The kind that its type or section tells; null when they tell none.</summary>
    public ArticleKind? Kind { get; private init; }

    /// <summary>The first article in a page's JSON-LD; null when there is none that can be read.</summary>
    public static JsonLdArticle? Find(IHtmlDocument document)
    {
        foreach (var script in document.GetElementsByTagName("script").OfType<IHtmlScriptElement>())
        {
            if ((script.Type ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Read(script.Text) is { } article)
            {
                return article;
            }
        }

        return null;
    }

    private static JsonLdArticle? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            var found = Objects(document.RootElement).FirstOrDefault(IsArticle);
            return found.ValueKind == JsonValueKind.Object ? From(found) : null;
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common; the page's other metadata still counts.
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate in a string.
            return null;
        }
    }

    private static JsonLdArticle From(JsonElement article)
    {
        var page = Text(article, "mainEntityOfPage") ?? (article.TryGetProperty("mainEntityOfPage", out var entity) ? Text(entity, "@id") : null);
        return new()
        {
            Headline = Text(article, "headline") ?? Text(article, "name"),
            Publisher = Names(article, "publisher"),
            Author = Names(article, "author"),
            Url = Text(article, "url") ?? page,
            DatePublished = Text(article, "datePublished"),
            Kind = Types(article).Select(KindOf).FirstOrDefault(kind => kind is not null) ?? KindLabel.KindOf(Text(article, "articleSection")),
        };
    }

    private static bool IsArticle(JsonElement element) => Types(element).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "LiveBlogPosting" or "BlogPosting" or "Report" or "PressRelease");

    private static ArticleKind? KindOf(string type) => type switch
    {
        "LiveBlogPosting" => ArticleKind.LiveBlog,
        "OpinionNewsArticle" or "AnalysisNewsArticle" or "ReviewNewsArticle" => ArticleKind.Opinion,
        "PressRelease" => ArticleKind.PressRelease,
        _ => null,
    };

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MaxObjects && queue.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    queue.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
                foreach (var name in (string[])["@graph", "mainEntity", "itemListElement"])
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement element) => !element.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(IsString).Select(item => item.GetString()!)
        : IsString(type) ? [type.GetString()!] : [];

    private static string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return null;
        }

        var people = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        var names = people.Select(person => IsString(person) ? person.GetString() : Text(person, "name")).Where(name => !string.IsNullOrWhiteSpace(name));
        return string.Join(", ", names);
    }

    // Many pages escape for HTML inside their JSON.
    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && IsString(value)
            ? WebUtility.HtmlDecode(value.GetString())
            : null;

    private static bool IsString(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
