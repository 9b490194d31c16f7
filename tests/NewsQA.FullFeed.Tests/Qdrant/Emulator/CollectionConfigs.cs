using Google.Protobuf;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Describes a collection's configuration with the server's defaults, and changes it.</summary>
internal static class CollectionConfigs
{
    public static CollectionInfo Describe(Collection collection, int pending)
    {
        var info = new CollectionInfo
        {
            Status = CollectionStatus.Green,
            OptimizerStatus = new OptimizerStatus { Ok = true },
            SegmentsCount = (ulong)collection.Shards.Count,
            PointsCount = (ulong)collection.Count,
            IndexedVectorsCount = 0, // Below the indexing threshold the server builds no graph either.
            UpdateQueue = new UpdateQueueInfo { Length = (ulong)pending },
            Config = ConfigOf(collection),
        };
        foreach (var (field, index) in collection.Indexes)
        {
            var path = JsonPath.Parse(field);
            var described = index.Clone();
            described.Points = (ulong)collection.Shards.Sum(shard => shard.SortedKeys.Count(key => shard.TryGetSlot(key, out var slot) && path.Get(shard.PayloadAt(slot)).Count > 0));
            info.PayloadSchema[field] = described;
        }

        return info;
    }

    /// <summary>Applies an update. Metadata are merged key by key, a null taking its key away; the rest is merged field by field.</summary>
    public static void Apply(UpdateCollection request, CreateCollection config)
    {
        PayloadEdit.Merge(config.Metadata, request.Metadata);
        config.OptimizersConfig = Merged(config.OptimizersConfig, request.OptimizersConfig);
        config.HnswConfig = Merged(config.HnswConfig, request.HnswConfig);
        config.StrictModeConfig = Merged(config.StrictModeConfig, request.StrictModeConfig);
        if (request.QuantizationConfig is { } quantization)
        {
            config.QuantizationConfig = quantization.QuantizationCase == QuantizationConfigDiff.QuantizationOneofCase.Disabled
                ? null
                : QuantizationConfig.Parser.ParseFrom(quantization.ToByteArray());
        }

        if (request.Params is { } parameters)
        {
            config.ReplicationFactor = parameters.HasReplicationFactor ? parameters.ReplicationFactor : config.ReplicationFactor;
            config.WriteConsistencyFactor = parameters.HasWriteConsistencyFactor ? parameters.WriteConsistencyFactor : config.WriteConsistencyFactor;
        }
    }

    private static CollectionConfig ConfigOf(Collection collection)
    {
        var config = collection.Config;
        return new()
        {
            Params = new CollectionParams
            {
                ShardNumber = (uint)collection.Shards.Count,
                ReplicationFactor = config.HasReplicationFactor ? config.ReplicationFactor : 1,
                WriteConsistencyFactor = config.HasWriteConsistencyFactor ? config.WriteConsistencyFactor : 1,
                VectorsConfig = config.VectorsConfig?.Clone(),
                SparseVectorsConfig = config.SparseVectorsConfig?.Clone(),
            },
            HnswConfig = Merged(new HnswConfigDiff { M = 16, EfConstruct = 100, FullScanThreshold = 10_000, MaxIndexingThreads = 0 }, config.HnswConfig),
            OptimizerConfig = Merged(
                new OptimizersConfigDiff { DeletedThreshold = 0.2, VacuumMinVectorNumber = 1_000, DefaultSegmentNumber = 0, IndexingThreshold = 10_000, FlushIntervalSec = 5 },
                config.OptimizersConfig),
            WalConfig = Merged(new WalConfigDiff { WalCapacityMb = 32, WalSegmentsAhead = 0 }, config.WalConfig),
            QuantizationConfig = config.QuantizationConfig?.Clone(),
            StrictModeConfig = config.StrictModeConfig?.Clone(),
            Metadata = { config.Metadata.Clone() },
        };
    }

    private static T? Merged<T>(T? config, T? change)
        where T : class, IMessage<T>, IDeepCloneable<T>
    {
        if (config is null || change is null)
        {
            return (config ?? change)?.Clone();
        }

        var merged = config.Clone();
        merged.MergeFrom(change);
        return merged;
    }
}
