using Microsoft.Net.Http.Headers;
using NewsQA.Client;

namespace NewsQA.Server.Api;

/// <summary>An article's entity tag: its revision and how many there are, since the list of revisions is shown as well.</summary>
internal static class ArticleTag
{
    public static EntityTagHeaderValue Of(ArticleDetail article) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{article.Revision}-{article.Revisions.Count}\""));

    /// <summary>Whether the client has this article already (<c>If-None-Match</c>).</summary>
    public static bool IsKnown(HttpRequest request, ArticleDetail article) =>
        request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Of(article), useStrongComparison: false));

    /// <summary>Whether the condition on the article (<c>If-Match</c>) holds; one that cannot be read does not.</summary>
    public static bool Holds(HttpRequest request, ArticleDetail article) =>
        request.GetTypedHeaders().IfMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Of(article), useStrongComparison: true));
}
