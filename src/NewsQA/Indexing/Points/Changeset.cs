using System.Text.Json.Nodes;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>What a write that is decided does to the collections, apart from the passages and texts that it put there before. Doing it twice is doing it once.</summary>
internal sealed record Changeset
{
    /// <summary>Points of articles to write; those that switch what readers see come first, those that take the place of what is removed last.</summary>
    public List<Point> Upserts { get; } = [];

    /// <summary>Points of articles to remove. None in this version, which leaves a point in each place; a journal of version 1 has some.</summary>
    public List<Guid> Removed { get; } = [];

    /// <summary>Articles whose revisions, and whose changes before a number, go too.</summary>
    public List<(string ArticleId, long BeforeSeq)> Deleted { get; } = [];

    /// <summary>Passages to remove: those of a revision, or of all where it is null.</summary>
    public List<(string ArticleId, string? Revision)> Passages { get; } = [];

    // A filter that names more is longer than servers in strict mode like.
    private const int IdsAtOnce = 500;
    private const int ArticlesAtOnce = 100;

    // Several shards do one request in no order, so that each stage is a request of its own. What is counted changes after what readers see: no article may be there whose words count for nothing. The
    // counters come by themselves, as who reads them looks for the rest; then what no article names any more goes.
    private enum Stage
    {
        Seen,
        Counted,
        Counters,
        Forgotten,
    }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Upserts.Count + Removed.Count + Deleted.Count + Passages.Count == 0;

    /// <summary>As JSON.</summary>
    public string ToJson() => new JsonObject
    {
        ["upserts"] = new JsonArray([.. Upserts.Select(point => new JsonObject
        {
            ["id"] = point.Id,
            ["payload"] = point.Payload.ToJson(),
            ["sketch"] = point.Sparse is null ? null : new JsonArray([.. point.Sparse.Indices.Select(index => (JsonNode)JsonValue.Create(index))]),
        })]),
        ["removed"] = new JsonArray([.. Removed.Select(id => (JsonNode)JsonValue.Create(id))]),
        ["deleted"] = new JsonArray([.. Deleted.Select(entry => new JsonArray(entry.ArticleId, entry.BeforeSeq))]),
        ["passages"] = new JsonArray([.. Passages.Select(entry => new JsonArray(entry.ArticleId, entry.Revision))]),
    }.ToJsonString();

    /// <summary>From JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    public static Changeset From(string json)
    {
        var read = JsonNode.Parse(json)!.AsObject();
        var changes = new Changeset();
        foreach (var point in read["upserts"]!.AsArray())
        {
            uint[]? sketch = point!["sketch"] is JsonArray indices ? [.. indices.Select(index => index!.GetValue<uint>())] : null;
            changes.Upserts.Add(new Point(
                point["id"]!.GetValue<Guid>(), Payload.From(point["payload"]!.AsObject()), Sparse: sketch is null ? null : new SparseVector(sketch, [.. sketch.Select(_ => 1f)])));
        }

        changes.Removed.AddRange(read["removed"]!.AsArray().Select(id => id!.GetValue<Guid>()));
        changes.Deleted.AddRange(read["deleted"]!.AsArray().Select(entry => (entry![0]!.GetValue<string>(), entry[1]!.GetValue<long>())));
        changes.Passages.AddRange(read["passages"]!.AsArray().Select(entry => (entry![0]!.GetValue<string>(), entry[1]?.GetValue<string>())));
        return changes;
    }

    /// <summary>Does it.</summary>
    /// <param name="tables">Where.</param>
    /// <param name="fence">What may be replaced and removed: nothing that a later writer put there again.</param>
    public async Task ApplyAsync(PointTables tables, PointFilter fence)
    {
        var (store, schema) = (tables.Store, tables.Schema);
        var stages = Upserts.ToLookup(point => StageOf(point.Payload.Text(Keys.Kind)));
        await store.UpsertAsync(schema.Articles, [.. stages[Stage.Seen]], fence, CancellationToken.None);
        await RemoveAsync(tables, Removed, fence);
        foreach (var stage in new[] { Stage.Counted, Stage.Counters, Stage.Forgotten })
        {
            await store.UpsertAsync(schema.Articles, [.. stages[stage]], fence, CancellationToken.None);
        }

        foreach (var chunk in Deleted.Chunk(ArticlesAtOnce))
        {
            PointFilter all = new PointFilter.Either(
            [
                IsKind(Kinds.Revision) & new PointFilter.OneOf(Keys.Article, [.. chunk.Select(entry => entry.ArticleId)]),
                .. chunk.Select(entry => IsKind(Kinds.Change) & PointFilter.Is(Keys.Article, entry.ArticleId) & new PointFilter.Between(Keys.Seq, null, entry.BeforeSeq - 1)),
            ]);
            await store.DeleteAsync(schema.Articles, all & fence, CancellationToken.None);
        }

        await RemovePassagesAsync(tables, Passages, fence);
    }

    /// <summary>
    /// Undoes what came too late, by one who slept while it applied this: what it logged of articles that a later writer deleted, which no fence held off, as nothing stood there any more.
    /// </summary>
    /// <param name="tables">Where.</param>
    /// <param name="own">The points of this changeset's writer.</param>
    public async Task TakeBackAsync(PointTables tables, PointFilter own)
    {
        foreach (var chunk in Upserts.Where(point => point.Payload.Text(Keys.Kind) == Kinds.Article).Select(point => point.Payload.Text(Keys.Article)!).Chunk(ArticlesAtOnce))
        {
            var deleted = await tables.DeletedAsync(chunk, CancellationToken.None);
            if (deleted.Count > 0)
            {
                await tables.Store.DeleteAsync(tables.Schema.Articles, new PointFilter.OneOf(Keys.Article, [.. deleted]) & own, CancellationToken.None);
            }
        }
    }

    private static Stage StageOf(string? kind) => kind switch
    {
        Kinds.Terms or Kinds.Outlets => Stage.Counted,
        Kinds.Counters => Stage.Counters,
        Kinds.Forgotten => Stage.Forgotten,
        _ => Stage.Seen,
    };

    /// <summary>Removes points of articles.</summary>
    /// <param name="tables">Where.</param>
    /// <param name="ids">Which.</param>
    /// <param name="fence">What may be removed.</param>
    public static async Task RemoveAsync(PointTables tables, IReadOnlyCollection<Guid> ids, PointFilter fence)
    {
        foreach (var chunk in ids.Chunk(IdsAtOnce))
        {
            await tables.Store.DeleteAsync(tables.Schema.Articles, new PointFilter.HasId(chunk) & fence, CancellationToken.None);
        }
    }

    /// <summary>Removes passages.</summary>
    /// <param name="tables">Where.</param>
    /// <param name="passages">Those of a revision, or of all where it is null.</param>
    /// <param name="fence">What may be removed: not what a later writer put there again.</param>
    public static async Task RemovePassagesAsync(PointTables tables, IEnumerable<(string ArticleId, string? Revision)> passages, PointFilter fence)
    {
        foreach (var chunk in passages.Chunk(ArticlesAtOnce))
        {
            var either = new PointFilter.Either([.. chunk.Select(entry => entry.Revision is null
                ? PointFilter.Is(Keys.Article, entry.ArticleId)
                : PointFilter.Is(Keys.Article, entry.ArticleId) & PointFilter.Is(Keys.Revision, entry.Revision))]);
            await RemovePassagesAsync(tables, either & fence);
        }
    }

    // Where the collection itself is lost, which a reindex makes anew, there is nothing to remove.
    private static async Task RemovePassagesAsync(PointTables tables, PointFilter which)
    {
        try
        {
            await tables.Store.DeleteAsync(tables.Schema.Passages, which, CancellationToken.None);
        }
        catch (PointRefusedException)
        {
            if (await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, CancellationToken.None) is not null)
            {
                throw;
            }
        }
    }
}
