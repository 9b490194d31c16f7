using NewsQA.Client;

namespace NewsQA.Changes;

/// <summary>What two revisions of an article differ in, beside their text.</summary>
internal static class MetadataDiff
{
    public static IReadOnlyList<MetadataChange> Of(ArticleSummary before, ArticleSummary after)
    {
        MetadataChange[] all =
        [
            new("title", before.Title, after.Title),
            new("source", before.Source, after.Source),
            new("publishedAt", before.PublishedAt?.Date, after.PublishedAt?.Date),
            new("url", before.Url, after.Url),
            new("kind", before.Kind, after.Kind),
        ];
        return [.. all.Where(c => c.Before != c.After)];
    }
}
