using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing.Duplicates;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// What is known of an article apart from its texts: the point that says which revision is current. Passages and revisions that it does not name do not exist for
/// any reader, whatever else is in the collections.
/// </summary>
internal sealed record ArticleEntry
{
    /// <summary>The key of <see cref="Switched"/>.</summary>
    public const string SwitchedKey = "switched";

    private const string GivenKey = "given";
    private const string RevisionsKey = "revisions";
    private const string OriginsKey = "origins";
    private const string SpansKey = "spans";
    private const string LengthKey = "length";
    private const string ShinglesKey = "shingles";
    private const string HashesKey = "hashes";

    /// <summary>The article.</summary>
    public required string Id { get; init; }

    /// <summary>The current revision.</summary>
    public required string Revision { get; init; }

    /// <summary>The number of the change that made it current.</summary>
    public long Switched { get; init; }

    /// <summary>Its title; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The title that is shown: its own, else one derived from its text; null when there is neither.</summary>
    public string? ShownTitle { get; init; }

    /// <summary>Its outlet; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>Its language; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What was given by hand.</summary>
    public GivenMetadata Given { get; init; } = GivenMetadata.None;

    /// <summary>All its revisions, in the order in which they came first.</summary>
    public IReadOnlyList<RevisionSummary> Revisions { get; init; } = [];

    /// <summary>The sources that feed it, the one that fed it last at the end.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Its passages.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Terms of all its passages, headers included.</summary>
    public long Length { get; init; }

    /// <summary>The lead of its group of near-duplicates; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>A sample of its text.</summary>
    public TextSketch Sketch { get; init; } = new(0, []);

    /// <summary>Keys that tell which revision is current.</summary>
    public static PointParts CurrentRevision { get; } = new([Keys.Kind, Keys.Article, Keys.Revision, SwitchedKey]);

    /// <summary>Keys that tell which revisions there are.</summary>
    public static PointParts KnownRevisions { get; } = new([Keys.Kind, Keys.Article, RevisionsKey]);

    /// <summary>The id of an article's point.</summary>
    /// <param name="articleId">The article.</param>
    public static Guid PointIdOf(string articleId) => PointId.Of(Kinds.Article, articleId);

    /// <summary>
    /// What stands in the place of an article that was deleted. The place is never empty again: what bars a request that carries the article and comes late is the epoch that stands there.
    /// </summary>
    /// <param name="articleId">The article.</param>
    /// <param name="epoch">The writer's.</param>
    public static Point Tombstone(string articleId, long epoch) =>
        new(PointIdOf(articleId), new Payload().With(Keys.Kind, Kinds.Deleted).With(Keys.Epoch, epoch).With(Keys.Article, articleId));

    /// <summary>As a point. Its sparse vector has the sketch's hashes, so that the inner product with another counts what both have.</summary>
    /// <param name="epoch">The writer's.</param>
    public Point ToPoint(long epoch)
    {
        var payload = new Payload()
            .With(Keys.Kind, Kinds.Article).With(Keys.Epoch, epoch).With(Keys.Article, Id).With(Keys.Revision, Revision).With(SwitchedKey, Switched)
            .With(Keys.Title, Title).With(Keys.ShownTitle, ShownTitle).With(Keys.Source, Source).With(Keys.SourceKey, Source is null ? null : PointFilters.SourceKey(Source))
            .With(Keys.Language, Language).With(Keys.Published, Json(PublishedAt))
            .With(Keys.Earliest, PointFilters.Earliest(PublishedAt)).With(Keys.Latest, PointFilters.Latest(PublishedAt))
            .With(GivenKey, Given == GivenMetadata.None ? null : Json(Given)).With(RevisionsKey, Json(Revisions)).With(OriginsKey, Origins)
            .With(SpansKey, PackedSpans.ToText(Spans)).With(LengthKey, Length).With(Keys.Lead, Lead)
            .With(ShinglesKey, Sketch.Shingles).With(HashesKey, Convert.ToBase64String(Sketch.ToBytes()));
        return new Point(PointIdOf(Id), payload, Sparse: SketchVector(Sketch));
    }

    /// <summary>From a point with its whole payload.</summary>
    /// <param name="payload">Its payload.</param>
    public static ArticleEntry From(Payload payload) => new()
    {
        Id = payload.Text(Keys.Article)!,
        Revision = payload.Text(Keys.Revision)!,
        Switched = payload.Number(SwitchedKey),
        Title = payload.Text(Keys.Title),
        ShownTitle = payload.Text(Keys.ShownTitle),
        Source = payload.Text(Keys.Source),
        Language = payload.Text(Keys.Language),
        PublishedAt = Of<PartialDate>(payload.Text(Keys.Published)),
        Given = Of<GivenMetadata>(payload.Text(GivenKey)) ?? GivenMetadata.None,
        Revisions = Of<RevisionSummary[]>(payload.Text(RevisionsKey)) ?? [],
        Origins = payload.Texts(OriginsKey),
        Spans = PackedSpans.Of(payload.Text(SpansKey)!),
        Length = payload.Number(LengthKey),
        Lead = payload.Text(Keys.Lead),
        Sketch = TextSketch.From((int)payload.Number(ShinglesKey), Convert.FromBase64String(payload.Text(HashesKey)!)),
    };

    /// <summary>The revisions that a point with its <see cref="KnownRevisions"/> tells of.</summary>
    public static IEnumerable<ArticleKey> RevisionsOf(Payload payload) =>
        (Of<RevisionSummary[]>(payload.Text(RevisionsKey)) ?? []).Select(known => new ArticleKey(payload.Text(Keys.Article)!, known.Revision));

    /// <summary>A sketch as a vector; null for one without hashes.</summary>
    /// <param name="sketch">The sketch.</param>
    public static SparseVector? SketchVector(TextSketch sketch) =>
        sketch.Hashes.Length == 0 ? null : new SparseVector(sketch.Hashes, [.. sketch.Hashes.Select(_ => 1f)]);

    private static string? Json<T>(T value) => value is null ? null : JsonSerializer.Serialize(value);

    private static T? Of<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json);
}
