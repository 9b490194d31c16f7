using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>What is known of a source.</summary>
/// <param name="Origin">The source, absolute.</param>
/// <param name="ArticleId">The article that it feeds.</param>
/// <param name="ContentHash">The hash of what was read.</param>
/// <param name="CleanerVersion">The cleaner that cleaned it.</param>
internal sealed record SourceEntry(string Origin, string ArticleId, string ContentHash, string CleanerVersion)
{
    /// <summary>The id of a source's point.</summary>
    public static Guid PointIdOf(string origin) => PointId.Of(Kinds.Source, origin);

    /// <summary>As a point.</summary>
    public Point ToPoint(long epoch) => new(PointIdOf(Origin), new Payload()
        .With(Keys.Kind, Kinds.Source).With(Keys.Epoch, epoch).With(Keys.Origin, Origin).With(Keys.Folders, Folders(Origin))
        .With(Keys.Article, ArticleId).With("hash", ContentHash).With("cleaner", CleanerVersion));

    /// <summary>From a point.</summary>
    public static SourceEntry From(Payload payload) =>
        new(payload.Text(Keys.Origin)!, payload.Text(Keys.Article)!, payload.Text("hash")!, payload.Text("cleaner")!);

    /// <summary>All that an origin lies in: its beginnings that end with a slash. No database looks texts up by any beginning.</summary>
    public static IEnumerable<string> Folders(string origin)
    {
        for (var slash = origin.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = origin.IndexOf('/', slash + 1))
        {
            yield return origin[..(slash + 1)];
        }
    }
}

/// <summary>What servers said, as points.</summary>
internal static class FetchPoints
{
    /// <summary>The id of an address's point.</summary>
    public static Guid IdOf(string url) => PointId.Of(Kinds.Fetch, url);

    /// <summary>As a point.</summary>
    public static Point ToPoint(FetchState fetch, long epoch) => new(IdOf(fetch.Url), new Payload()
        .With(Keys.Kind, Kinds.Fetch).With(Keys.Epoch, epoch).With("url", fetch.Url).With("etag", fetch.ETag).With("lastModified", fetch.LastModified)
        .With("cleaner", fetch.CleanerVersion));

    /// <summary>From a point.</summary>
    public static FetchState From(Payload payload) =>
        new(payload.Text("url")!, payload.Text("etag"), payload.Text("lastModified"), payload.Text("cleaner")!);
}
