using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Points by id, page by page, and counted.</summary>
internal sealed class ReadHandlers(QdrantStore store)
{
    private const uint DefaultLimit = 10;

    public void AddTo(Handlers handlers)
    {
        handlers.Add<GetPoints>("Points/Get", request => store.Read(() => Get(request)));
        handlers.Add<ScrollPoints>("Points/Scroll", request => store.Read(() => Scroll(request)));
        handlers.Add<CountPoints>("Points/Count", request => store.Read(() => Count(request)));
        handlers.Add<FacetCounts>("Points/Facet", request => store.Read(() => Faceting.Count(store.Get(request.CollectionName), request)));
    }

    // In the order asked for, each once; those that are not there are left out.
    private GetResponse Get(GetPoints request)
    {
        var collection = store.Get(request.CollectionName);
        var reply = new GetResponse();
        foreach (var key in request.Ids.Select(PointKey.Of).Distinct())
        {
            if (collection.TryFind(key, out var shard, out var slot))
            {
                reply.Result.Add(Point(collection, new(shard, slot, 0), request.WithPayload, request.WithVectors, isDefaultAll: false));
            }
        }

        return reply;
    }

    private ScrollResponse Scroll(ScrollPoints request)
    {
        var limit = request.HasLimit ? request.Limit : DefaultLimit;
        if (limit == 0)
        {
            throw Refusal.Validation("limit", "value 0 invalid, must be 1 or larger");
        }

        var collection = store.Get(request.CollectionName);
        StrictMode.CheckRead(collection, request.Filter, limit);
        var reply = new ScrollResponse();
        var hits = request.OrderBy is null ? ById(collection, request, (int)limit + 1) : ByField(collection, request, (int)limit);
        if (request.OrderBy is null && hits.Count > limit)
        {
            reply.NextPageOffset = hits[^1].Key.ToMessage();
            hits.RemoveAt(hits.Count - 1);
        }

        reply.Result.Add(hits.Select(hit => Point(collection, hit, request.WithPayload, request.WithVectors, isDefaultAll: true)));
        return reply;
    }

    private static List<Hit> ById(Collection collection, ScrollPoints request, int limit)
    {
        var test = collection.Test(request.Filter);
        var from = request.Offset is null ? default : PointKey.Of(request.Offset);
        return [.. collection.Shards
            .SelectMany(shard => From(shard, from)
                .Select(key => shard.TryGetSlot(key, out var slot) ? slot : -1)
                .Where(slot => test is null || test(shard.View(slot)))
                .Take(limit)
                .Select(slot => new Hit(shard, slot, 0)))
            .OrderBy(hit => hit.Key)
            .Take(limit)];
    }

    private static IEnumerable<PointKey> From(Shard shard, PointKey from)
    {
        var keys = (PointKey[])shard.SortedKeys;
        var at = Array.BinarySearch(keys, from);
        return new ArraySegment<PointKey>(keys)[(at < 0 ? ~at : at)..];
    }

    private static List<Hit> ByField(Collection collection, ScrollPoints request, int limit)
    {
        if (request.Offset is not null)
        {
            throw Refusal.BadInput(
                "Cannot use an `offset` when using `order_by`. The alternative for paging is to use `order_by.start_from` and a filter to exclude "
                + "the IDs that you've already seen for the `order_by.start_from` value");
        }

        var order = new Ordered(collection, request.OrderBy);
        var test = collection.Test(request.Filter);
        return [.. collection.Shards.SelectMany(shard => order.Find(shard, test, candidates: null, limit)).Order(order).Take(limit)];
    }

    // Without exact, and with a filter, the server estimates; here it is off on purpose.
    private CountResponse Count(CountPoints request)
    {
        var collection = store.Get(request.CollectionName);
        StrictMode.CheckRead(collection, request.Filter);
        StrictMode.CheckExact(collection, request.Exact);
        var count = request.Filter is null ? collection.Count : collection.Matching(request.Filter).Count;
        var isExact = !request.HasExact || request.Exact || request.Filter is null;
        return new() { Result = new() { Count = (ulong)(isExact ? count : Math.Min(collection.Count, count + 1 + (count / 10))) } };
    }

    private static RetrievedPoint Point(
        Collection collection, Hit hit, WithPayloadSelector? payload, WithVectorsSelector? vectors, bool isDefaultAll)
    {
        var point = new RetrievedPoint { Id = hit.Key.ToMessage(), OrderValue = hit.Order };
        Selecting.Payload(point.Payload, hit.Shard.PayloadAt(hit.Slot), payload, isDefaultAll);
        point.Vectors = vectors is null ? null : Selecting.Vectors(hit.Shard.Read(hit.Slot), vectors, collection.Schema);
        return point;
    }
}
