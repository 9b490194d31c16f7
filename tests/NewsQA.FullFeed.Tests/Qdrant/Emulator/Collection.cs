using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A collection: its configuration, payload indexes and shards. Not thread-safe: <see cref="QdrantStore"/> locks.</summary>
internal sealed class Collection
{
    /// <param name="request">What it was created with.</param>
    /// <param name="shards">How many shards, whatever the request says; null for as many as it says.</param>
    public Collection(CreateCollection request, int? shards)
    {
        Config = request.Clone();
        Schema = new CollectionSchema(Config);
        Shards = [.. Enumerable.Range(0, shards ?? (Config.HasShardNumber ? (int)Config.ShardNumber : 1)).Select(_ => new Shard(Schema))];
    }

    public string Name => Config.CollectionName;

    /// <summary>The configuration as created and later updated.</summary>
    public CreateCollection Config { get; }

    public CollectionSchema Schema { get; }

    public IReadOnlyList<Shard> Shards { get; }

    /// <summary>Payload indexes by field.</summary>
    public Dictionary<string, PayloadSchemaInfo> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of the last operation; a point's version is that of the operation that wrote it.</summary>
    public ulong LastOperation { get; private set; }

    public int Count => Shards.Sum(shard => shard.Count);

    public ulong NextOperation() => ++LastOperation;

    public Shard ShardOf(PointKey key) => Shards[(int)(key.Scatter % (uint)Shards.Count)];

    public bool TryFind(PointKey key, out Shard shard, out int slot)
    {
        shard = ShardOf(key);
        return shard.TryGetSlot(key, out slot);
    }

    public Func<PointView, bool>? Test(Filter? filter) => new PointTest(Indexes).Compile(filter);

    /// <summary>The ids of the points that pass a filter, ascending within a shard.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="only">The one shard that is looked at; null for all.</param>
    public List<PointKey> Matching(Filter? filter, Shard? only = null)
    {
        var test = Test(filter);
        return [.. (only is null ? Shards : [only]).SelectMany(shard => shard.SortedKeys.Where(key => shard.TryGetSlot(key, out var slot) && (test is null || test(shard.View(slot)))))];
    }
}
