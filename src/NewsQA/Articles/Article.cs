using NewsQA.Client;

namespace NewsQA.Articles;

/// <summary>One revision of an article, as stored: what is quoted from, and never changed once written.</summary>
public sealed record Article
{
    /// <summary>Identity over all revisions; see <see cref="ArticleIdentity"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of stored text and metadata; see <see cref="ArticleIdentity.RevisionOf"/>.</summary>
    public required string Revision { get; init; }

    /// <summary>Where it came from, as given: a path or an address, with <c>#item</c> inside a feed or JSON lines file.</summary>
    public required string Origin { get; init; }

    /// <summary>Canonical address; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Title; null when it has none. Not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that published it; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it, as the page says; null when unknown.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published; null when unknown. Never the file's own time.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>When this revision came in, UTC.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>What kind of article the page says it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>ISO 639-1 code; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The cleaned text without the title: well-formed UTF-16 (see <see cref="StoredText"/>), what every offset counts in.</summary>
    public required string Text { get; init; }

    /// <summary>What the cleaner took out, in order, for inspection.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}

/// <summary>What kind of article it is, as far as the page says so.</summary>
public enum ArticleKind
{
    /// <summary>A news report, and whatever says nothing else.</summary>
    News,

    /// <summary>Opinion, analysis, editorial.</summary>
    Opinion,

    /// <summary>A live blog: entries added while things happen.</summary>
    LiveBlog,

    /// <summary>A press release.</summary>
    PressRelease,

    /// <summary>A page that is mainly pictures or video.</summary>
    Gallery,
}

/// <summary>What a person said about an article, by <c>--source</c>, <c>--date</c> or PATCH. It wins over what the page says, and survives re-ingest.</summary>
/// <param name="Title">The title; null when not given.</param>
/// <param name="Source">The outlet; null when not given.</param>
/// <param name="PublishedAt">The date; null when not given.</param>
public sealed record GivenMetadata(string? Title = null, string? Source = null, PartialDate? PublishedAt = null)
{
    /// <summary>Nothing given.</summary>
    public static GivenMetadata None { get; } = new();

    /// <summary>These, with what <paramref name="newer"/> gives laid over them.</summary>
    /// <param name="newer">What was said later.</param>
    /// <returns>Both together.</returns>
    public GivenMetadata With(GivenMetadata newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return new(newer.Title ?? Title, newer.Source ?? Source, newer.PublishedAt ?? PublishedAt);
    }

    /// <summary>The same, marked as given by hand.</summary>
    internal GivenMetadata Marked() => this with { PublishedAt = PublishedAt is null ? null : PublishedAt with { Evidence = "given" } };
}
