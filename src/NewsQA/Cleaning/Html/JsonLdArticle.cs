using System.Net;
using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>What a page says of its article in JSON-LD, with schema.org's words.</summary>
internal sealed record JsonLdArticle
{
    private const int MinTitle = 8;
    private const int MaxArticles = 100;

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

    /// <summary><c>dateCreated</c>, as written.</summary>
    public string? DateCreated { get; private init; }

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

    /// <summary>
    /// The article in a page's JSON-LD: of several the first that has the page's title or address, else the first; one in a list of articles only with the page's title or address. Null when there is none that can be read.
    /// </summary>
    /// <param name="scripts">The page's JSON-LD, in order.</param>
    /// <param name="titles">What the page is called in its other data and headings.</param>
    /// <param name="addresses">The page's address, as its other data have it.</param>
    public static JsonLdArticle? Best(IReadOnlyCollection<string> scripts, IEnumerable<string?> titles, IEnumerable<string?> addresses)
    {
        var own = scripts.SelectMany(script => Read(script, withLists: false)).ToList();
        if (own.Count == 1)
        {
            return own[0];
        }

        if (own.Count == 0 && scripts.FirstOrDefault(BrokenJsonLd.IsArticle) is { } broken && !IsJson(broken))
        {
            return new() { DatePublished = BrokenJsonLd.Date(broken, "datePublished"), DateCreated = BrokenJsonLd.Date(broken, "dateCreated"), DateModified = BrokenJsonLd.Date(broken, "dateModified") };
        }

        var (names, urls) = (titles.Select(Letters).Where(name => name.Length >= MinTitle).ToList(), addresses.Select(Letters).Where(url => url.Length > 0).ToHashSet(StringComparer.Ordinal));
        bool IsOfPage(JsonLdArticle article) =>
            urls.Contains(Letters(article.Url)) || (Letters(article.Headline) is { Length: >= MinTitle } headline && names.Exists(name => name.Contains(headline, StringComparison.Ordinal) || headline.Contains(name, StringComparison.Ordinal)));
        return own.Find(IsOfPage) ?? (own.Count > 0 ? own[0] : scripts.SelectMany(script => Read(script, withLists: true)).FirstOrDefault(IsOfPage));
    }

    /// <summary>When a page was published that calls itself a page, a recipe or instructions, not an article; null when its JSON-LD does not say it.</summary>
    /// <param name="scripts">The page's JSON-LD, in order.</param>
    public static string? PageDate(IEnumerable<string> scripts) => scripts.SelectMany(
        script => Read(script, withLists: false, element => JsonLdReader.Types(element).Any(type => type is "WebPage" or "ItemPage" or "Recipe" or "HowTo" or "CreativeWork"), page => Text(page, "datePublished"))).FirstOrDefault(date => date is not null);

    private static bool IsJson(string json) => Read(json, withLists: true, _ => true, _ => true).Count > 0;

    private static List<JsonLdArticle> Read(string json, bool withLists) => Read(json, withLists, IsArticle, From);

    private static List<T> Read<T>(string json, bool withLists, Func<JsonElement, bool> isOne, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonLdReader.Parse(json);
            return [.. JsonLdReader.Objects(document.RootElement, withLists).Where(isOne).Take(MaxArticles).Select(read)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken JSON-LD (the second exception: an escaped lone surrogate) is common; the page's other metadata still counts.
            return [];
        }
    }

    /// <summary>The letters and digits of a text, in lower case.</summary>
    public static string Letters(string? text) => text is null ? "" : string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

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
            DateCreated = Text(article, "dateCreated"),
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
