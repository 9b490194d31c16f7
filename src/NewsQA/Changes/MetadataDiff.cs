using NewsQA.Client;

namespace NewsQA.Changes;

/// <summary>What two revisions of an article differ in, beside their text.</summary>
internal static class MetadataDiff
{
    public static IReadOnlyList<MetadataChange> Of(ArticleSummary before, ArticleSummary after)
    {
        MetadataChange[] all =
        [
            new("title", OwnTitle(before), OwnTitle(after)),
            new("source", before.Source, after.Source),
            new("publishedAt", before.PublishedAt?.Date, after.PublishedAt?.Date),
            new("url", before.Url, after.Url),
            new("kind", before.Kind, after.Kind),
        ];
        return [.. all.Where(c => c.Before != c.After)];
    }

    // What stands for a title is text, and told of as such.
    private static string? OwnTitle(ArticleSummary article) => article.TitleEvidence is null ? article.Title : null;
}
