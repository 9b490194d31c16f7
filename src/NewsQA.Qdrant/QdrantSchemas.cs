using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;

// Servers before 1.19 know only the flags that the client calls obsolete; newer ones go by what took their place.
#pragma warning disable CS0612

namespace NewsQA.Qdrant;

/// <summary>Collections as Qdrant makes them.</summary>
/// <param name="options">Shards, replicas, quantisation.</param>
internal sealed class QdrantSchemas(QdrantOptions options)
{
    // Values beyond this part are cut off, as in Qdrant's own advice: a few outliers would cost the others their precision.
    private const float Quantile = 0.99f;

    // How many more than wanted are looked at with the small vectors before the whole ones decide.
    private const double OversamplingInt8 = 2;
    private const double OversamplingBinary = 4;

    // Neighbours that a search follows: recall of the first hundred stays above 0.99 on collections of millions.
    private const int LeastNeighbours = 256;

    /// <summary>The request that makes a collection.</summary>
    public CreateCollection Create(CollectionSchema schema)
    {
        var request = new CreateCollection
        {
            CollectionName = schema.Collection.Name,
            ShardNumber = (uint)options.Shards,
            ReplicationFactor = (uint)options.Replicas,
            // What is acknowledged is read at once, whatever a server's own settings are: with this on, points of large segments that wait for their graph could not be read. Known from 1.17 on.
            OptimizersConfig = new OptimizersConfigDiff { PreventUnoptimized = false },
            OnDiskPayload = true,
            Payload = new PayloadStorageParams { Memory = Memory.Cold },
            SparseVectorsConfig = new SparseVectorConfig { Map = { [schema.Collection.SparseName] = new SparseVectorParams() } },
        };
        if (schema.Dimension is { } dimension)
        {
            var vector = new VectorParams { Size = (ulong)dimension, Distance = Distance.Dot, OnDisk = options.Quantization != QdrantQuantization.None, Memory = options.Quantization == QdrantQuantization.None ? Memory.Cached : Memory.Cold };
            if (Quantization() is { } quantization)
            {
                vector.QuantizationConfig = quantization;
            }

            request.VectorsConfig = new VectorsConfig { ParamsMap = new VectorParamsMap { Map = { [QdrantPoints.DenseName] = vector } } };
        }

        return request;
    }

    /// <summary>The requests that give a collection its indexes.</summary>
    public static IEnumerable<CreateFieldIndexCollection> Indexes(CollectionSchema schema) =>
        schema.Keywords.Select(key => (key, FieldType.Keyword)).Concat(schema.Numbers.Select(key => (key, FieldType.Integer)))
            .Select(index => new CreateFieldIndexCollection { CollectionName = schema.Collection.Name, FieldName = index.key, FieldType = index.Item2, Wait = true });

    /// <summary>How the nearest by dense vectors are searched: with small vectors first, where there are some, and the whole ones for what counts.</summary>
    /// <param name="limit">How many are wanted.</param>
    public SearchParams Search(int limit)
    {
        var search = new SearchParams { HnswEf = (ulong)Math.Max(LeastNeighbours, limit) };
        if (options.Quantization != QdrantQuantization.None)
        {
            search.Quantization = new QuantizationSearchParams
            {
                Rescore = true, Oversampling = options.Quantization == QdrantQuantization.Int8 ? OversamplingInt8 : OversamplingBinary,
            };
        }

        return search;
    }

    private QuantizationConfig? Quantization() => options.Quantization switch
    {
        QdrantQuantization.Int8 => new QuantizationConfig { Scalar = new ScalarQuantization { Type = QuantizationType.Int8, Quantile = Quantile, AlwaysRam = true, Memory = Memory.Pinned } },
        QdrantQuantization.Binary => new QuantizationConfig { Binary = new BinaryQuantization { AlwaysRam = true, Memory = Memory.Pinned } },
        _ => null,
    };
}
