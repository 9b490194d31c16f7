using System.Globalization;

namespace NewsQA.Indexing.Points;

/// <summary>
/// The collections of one index, and the names of what is in them. <c>P_articles</c> holds everything but passages, a point per article, revision, source, change and so on, told apart
/// by <c>kind</c>; <c>P_passages</c> is an alias of <c>P_passages_N</c>, one collection per generation.
/// </summary>
/// <param name="prefix">What the names of all its collections begin with.</param>
internal sealed class PointSchema(string prefix)
{
    /// <summary>The version that this code reads and writes; <see cref="SchemaUpgrade"/> says what the ones before had otherwise.</summary>
    public const int Version = 2;

    /// <summary>The date of an article without one: before every other, and exact as a double.</summary>
    public const long Undated = -100_000_000_000_000;

    /// <summary>The first second of the year 1.</summary>
    public const long FirstSecond = -62_135_596_800;

    /// <summary>Where articles are.</summary>
    public PointCollection Articles { get; } = new($"{prefix}_articles", "sketch");

    /// <summary>Where passages are: the alias.</summary>
    public PointCollection Passages { get; } = new($"{prefix}_passages", "lexical");

    private string GenerationPrefix => $"{prefix}_passages_";

    /// <summary>One generation of passages.</summary>
    /// <param name="number">The epoch of the writer that made it.</param>
    public PointCollection Generation(long number) =>
        new(GenerationPrefix + number.ToString(CultureInfo.InvariantCulture), Passages.SparseName);

    /// <summary>Which generation a collection is.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its number; null for a collection that is none of this index's generations.</returns>
    public long? NumberOf(string name) =>
        name.StartsWith(GenerationPrefix, StringComparison.Ordinal) && long.TryParse(name.AsSpan(GenerationPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>Whether a collection belongs to this index: another one's prefix may begin like this one's.</summary>
    /// <param name="name">Its name.</param>
    public bool Owns(string name) => name == Articles.Name || NumberOf(name) is not null;

    /// <summary>What <see cref="Articles"/> is like. Whatever a filter names is indexed, those of fences too: a server in strict mode refuses the others.</summary>
    public CollectionSchema ArticlesSchema => new(
        Articles, null, [Keys.Kind, Keys.Article, Keys.SourceKey, Keys.Lead, Keys.Folders, Keys.Language], [Keys.Earliest, Keys.Latest, Keys.Seq, Keys.AtSecond, Keys.Epoch, WriterLease.BeatKey]);

    /// <summary>What a generation of passages is like.</summary>
    /// <param name="collection">The generation.</param>
    /// <param name="dimension">Numbers in a vector.</param>
    public static CollectionSchema PassagesSchema(PointCollection collection, int dimension) => new(
        collection, dimension, [Keys.Kind, Keys.Article, Keys.Revision, Keys.SourceKey, Keys.Language], [Keys.Earliest, Keys.Latest, Keys.Epoch]);

    /// <summary>What points are.</summary>
    public static class Kinds
    {
        public const string Article = "article";
        public const string Revision = "revision";
        public const string Source = "source";
        public const string Fetch = "fetch";
        public const string Forgotten = "forgotten";
        public const string Change = "change";
        public const string Deleted = "deleted";
        public const string Counters = "counters";
        public const string Outlets = "outlets";
        public const string Terms = "terms";
        public const string TermBase = "term-base";
        public const string Lease = "lease";
        public const string Intent = "intent";
        public const string Journal = "journal";
        public const string Passage = "passage";
        public const string Generation = "generation";
    }

    /// <summary>Keys of payloads that more than one kind of point has, or that are looked for.</summary>
    public static class Keys
    {
        public const string Kind = "kind";
        public const string Article = "article";
        public const string Revision = "revision";
        public const string Epoch = "epoch";
        public const string Title = "title";
        public const string ShownTitle = "shown";
        public const string Source = "source";
        public const string SourceKey = "sourceKey";
        public const string Language = "language";
        public const string Published = "published";
        public const string Earliest = "earliest";
        public const string Latest = "latest";
        public const string Lead = "lead";
        public const string Folders = "folders";
        public const string Origin = "origin";
        public const string Seq = "seq";
        public const string At = "at";
        public const string AtSecond = "atSecond";
        public const string Start = "start";
        public const string End = "end";
    }

    /// <summary>A filter for one kind of point.</summary>
    /// <param name="kind">The kind.</param>
    public static PointFilter IsKind(string kind) => PointFilter.Is(Keys.Kind, kind);
}
