using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Queries, one or many at once (qdrant.tech/documentation/concepts/search).</summary>
internal sealed class QueryHandlers(QdrantStore store)
{
    public void AddTo(Handlers handlers)
    {
        handlers.Add<QueryPoints>("Points/Query", request => store.Read(() => new QueryResponse { Result = { Run(request, request.CollectionName) } }));
        handlers.Add<QueryBatchPoints>("Points/QueryBatch", request => store.Read(() => Batch(request)));
    }

    // The collection is the batch's; a name in a single query is not looked at. One bad query fails the batch.
    private QueryBatchResponse Batch(QueryBatchPoints request)
    {
        StrictMode.CheckBatch(store.Get(request.CollectionName), request.QueryPoints.Count);
        return new()
        {
            Result = { request.QueryPoints.Select(query => new BatchResult { Result = { Run(query, request.CollectionName) } }) },
        };
    }

    private IEnumerable<ScoredPoint> Run(QueryPoints query, string name)
    {
        var collection = store.Get(name);
        StrictMode.CheckRead(collection, query.Filter, query.HasLimit ? query.Limit : null);
        StrictMode.CheckSearch(collection, query.Params);
        return new QueryRunner(collection).Run(query).Select(hit => Point(collection, hit, query));
    }

    private static ScoredPoint Point(Collection collection, Hit hit, QueryPoints query)
    {
        var point = new ScoredPoint
        {
            Id = hit.Key.ToMessage(),
            Score = hit.Score,
            Version = hit.Shard.VersionAt(hit.Slot),
            OrderValue = hit.Order,
        };
        Selecting.Payload(point.Payload, hit.Shard.PayloadAt(hit.Slot), query.WithPayload, isDefaultAll: false);
        point.Vectors = query.WithVectors is null ? null : Selecting.Vectors(hit.Shard.Read(hit.Slot), query.WithVectors, collection.Schema);
        return point;
    }
}
