using System.Net;
using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>What a page says of its article in JSON-LD, with schema.org's words.</summary>
internal sealed record JsonLdArticle
{
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

    /// <summary><c>dateModified</c>, as written.</summary>
    public string? DateModified { get; private init; }

    /// <summary><c>articleSection</c>; the first of several.</summary>
    public string? Section { get; private init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; private init; }

    /// <summary><c>articleBody</c>: the whole text, where a page has it; perhaps with markup.</summary>
    public string? Body { get; private init; }

    /// <summary><c>inLanguage</c>.</summary>
    public string? Language { get; private init; }

    /// <summary>False where <c>isAccessibleForFree</c> says so.</summary>
    public bool IsFree { get; private init; } = true;

    /// <summary>The kind that its type or section tells; null when they tell none.</summary>
    public ArticleKind? Kind { get; private init; }

    /// <summary>The article in a page's JSON-LD; null when there is none that can be read.</summary>
    /// <param name="scripts">The page's JSON-LD, in order.</param>
    public static JsonLdArticle? Best(IEnumerable<string> scripts) => scripts.Select(Read).FirstOrDefault(article => article is not null);

    private static JsonLdArticle? Read(string json)
    {
        try
        {
            using var document = JsonLdReader.Parse(json);
            var found = JsonLdReader.Objects(document.RootElement).FirstOrDefault(IsArticle);
            return found.ValueKind == JsonValueKind.Object ? From(found) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken JSON-LD (the second exception: an escaped lone surrogate) is common; the page's other metadata still counts.
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
            Author = Names(article, "author") ?? Names(article, "creator"),
            Url = Text(article, "url") ?? page,
            DatePublished = Text(article, "datePublished"),
            DateModified = Text(article, "dateModified"),
            Section = Names(article, "articleSection")?.Split(", ")[0],
            Description = Text(article, "description"),
            Body = Text(article, "articleBody"),
            Language = Text(article, "inLanguage"),
            IsFree = !article.TryGetProperty("isAccessibleForFree", out var free) || !(free.ValueKind == JsonValueKind.False || (IsString(free) && free.GetString() is "False" or "false")),
            Kind = JsonLdReader.Types(article).Select(KindOf).FirstOrDefault(kind => kind is not null) ?? KindLabel.KindOf(Names(article, "articleSection")?.Split(", ")[0]),
        };
    }

    private static bool IsArticle(JsonElement element) => JsonLdReader.Types(element).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "LiveBlogPosting" or "BlogPosting" or "Report" or "PressRelease" or "SocialMediaPosting" or "MediaGallery" or "ImageGallery");

    private static ArticleKind? KindOf(string type) => type switch
    {
        "LiveBlogPosting" => ArticleKind.LiveBlog,
        "OpinionNewsArticle" or "AnalysisNewsArticle" or "ReviewNewsArticle" => ArticleKind.Opinion,
        "PressRelease" => ArticleKind.PressRelease,
        "MediaGallery" or "ImageGallery" => ArticleKind.Gallery,
        _ => null,
    };

    private static string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return null;
        }

        var people = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        var names = people.Select(person => IsString(person) ? person.GetString() : Text(person, "name")).Where(name => !string.IsNullOrWhiteSpace(name))
            .Select(name => WebUtility.HtmlDecode(name!.Trim())).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    // Many pages escape for HTML inside their JSON.
    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && IsString(value) && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? WebUtility.HtmlDecode(text)
            : null;

    private static bool IsString(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
