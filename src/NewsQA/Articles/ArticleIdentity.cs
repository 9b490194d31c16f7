using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsQA.Articles;

/// <summary>Where ids and revisions come from. Both are the first 24 hexadecimal digits (96 bits) of a SHA-256.</summary>
public static class ArticleIdentity
{
    private const int HexDigits = 24;

    /// <summary>The id: from the canonical address when there is one, else from the absolute origin. Two sources with one address are one article.</summary>
    /// <param name="canonicalUrl">Absolute http(s) address, or null.</param>
    /// <param name="absoluteOrigin">Absolute path, address, or either with <c>#item</c>.</param>
    /// <returns>24 lower-case hexadecimal digits.</returns>
    public static string IdOf(string? canonicalUrl, string absoluteOrigin)
    {
        ArgumentException.ThrowIfNullOrEmpty(absoluteOrigin);
        return Hash(canonicalUrl is null ? "origin:" + absoluteOrigin : "url:" + Normalise(canonicalUrl));
    }

    /// <summary>The revision: a hash of what is stored, so that the same text and metadata is the same revision wherever it came from.</summary>
    /// <param name="article">The article; its <see cref="Article.Id"/>, <see cref="Article.Revision"/>, origin and time of ingest do not count.</param>
    /// <returns>24 lower-case hexadecimal digits.</returns>
    public static string RevisionOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        // A JSON array keeps the parts apart: no two lists of parts give the same string.
        return Hash(JsonSerializer.Serialize(new[]
        {
            article.Url, article.Title, article.Source, article.Byline, article.PublishedAt?.Date, article.PublishedAt?.Evidence,
            article.Kind.ToString(), article.Language, article.Text,
        }));
    }

    /// <summary>An address as identity sees it: scheme and host in lower case, no fragment, no default port, no trailing slash.</summary>
    /// <param name="url">The address.</param>
    /// <returns>The same address for every spelling of it; unchanged when it is not an absolute http(s) address.</returns>
    public static string Normalise(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return url;
        }

        var address = uri.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return address.TrimEnd('/');
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
}
