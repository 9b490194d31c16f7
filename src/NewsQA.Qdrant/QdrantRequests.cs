using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;

namespace NewsQA.Qdrant;

/// <summary>Requests about points, in Qdrant's words.</summary>
internal static class QdrantRequests
{
    /// <summary>Points in one request, at most. Long enough that the way there and back does not count, and what servers in strict mode are told to allow.</summary>
    public const int PointsAtOnce = 128;

    // Well below what Qdrant takes over REST (32 MB); over gRPC it sets no limit.
    private const int BytesAtOnce = 8 * 1024 * 1024;

    /// <summary>The requests that write points.</summary>
    /// <param name="collection">The collection or alias.</param>
    /// <param name="points">Any number of points.</param>
    /// <param name="onlyIf">Which of those that stand there already are replaced; null for all.</param>
    public static IEnumerable<UpsertPoints> Upserts(PointCollection collection, IEnumerable<Point> points, PointFilter? onlyIf)
    {
        var filter = onlyIf is null ? null : QdrantFilters.Of(onlyIf);
        foreach (var chunk in Chunks(points.Select(point => QdrantPoints.ToGrpc(point, collection))))
        {
            var request = new UpsertPoints { CollectionName = collection.Name, Wait = true, Points = { chunk }, Ordering = OneOrder() };
            if (filter is not null)
            {
                request.UpdateFilter = filter;
            }

            yield return request;
        }
    }

    /// <summary>The request that removes points.</summary>
    public static DeletePoints Delete(PointCollection collection, PointFilter filter) =>
        new() { CollectionName = collection.Name, Wait = true, Points = new PointsSelector { Filter = QdrantFilters.Of(filter) }, Ordering = OneOrder() };

    /// <summary>The request that reads points by a filter.</summary>
    public static ScrollPoints Scroll(PointCollection collection, PointFilter filter, int limit, PointParts parts)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(parts);
        return new ScrollPoints
        {
            CollectionName = collection.Name, Filter = QdrantFilters.Of(filter), Limit = (uint)limit,
            WithPayload = QdrantPoints.Keys(parts.Keys), WithVectors = QdrantPoints.VectorsOf(parts, collection),
        };
    }

    /// <summary>One query of a batch.</summary>
    public static QueryPoints Query(PointCollection collection, PointQuery query, QdrantSchemas schemas)
    {
        var request = new QueryPoints
        {
            CollectionName = collection.Name, Filter = QdrantFilters.Of(query.Filter), Limit = (ulong)query.Limit,
            WithPayload = QdrantPoints.Keys(query.Keys), WithVectors = new WithVectorsSelector { Enable = false },
        };
        if (query.Dense is { } dense)
        {
            request.Query = new Query { Nearest = new VectorInput { Dense = new DenseVector { Data = { dense.ToArray() } } } };
            request.Using = QdrantPoints.DenseName;
            request.Params = schemas.Search(query.Limit);
        }
        else if (query.Sparse is { } sparse)
        {
            request.Query = new Query { Nearest = new VectorInput { Sparse = new global::Qdrant.Client.Grpc.SparseVector { Indices = { sparse.Indices }, Values = { sparse.Values } } } };
            request.Using = collection.SparseName;
        }

        return request;
    }

    private static IEnumerable<List<PointStruct>> Chunks(IEnumerable<PointStruct> points)
    {
        var (chunk, bytes) = (new List<PointStruct>(), 0);
        foreach (var point in points)
        {
            var size = point.CalculateSize();
            if (chunk.Count == PointsAtOnce || (chunk.Count > 0 && bytes + size > BytesAtOnce))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }

            chunk.Add(point);
            bytes += size;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    // All replicas do what is written in one order, that of the leader among those that are alive: a strong order would wait for one that is away.
    private static WriteOrdering OneOrder() => new() { Type = WriteOrderingType.Medium };
}
