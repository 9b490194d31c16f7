using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A query or prefetch, its defaults filled in and its filters compiled.</summary>
/// <param name="Query">What scores; null for points by id.</param>
/// <param name="Using">The vector's name.</param>
/// <param name="Test">Its own filter and those of all queries around it, as Qdrant hands filters down to the leaves; null for none.</param>
/// <param name="Threshold">The least score; null for none.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Sources">Where its candidates come from; empty for the whole collection.</param>
internal sealed record QueryPlan(
    Query? Query,
    string Using,
    Func<PointView, bool>? Test,
    float? Threshold,
    int Limit,
    IReadOnlyList<QueryPlan> Sources)
{
    private const ulong DefaultLimit = 10;
    private const int DeepestPrefetch = 64;

    public bool IsFusion => Query?.VariantCase is Query.VariantOneofCase.Fusion or Query.VariantOneofCase.Rrf;

    /// <summary>Plans a query. Its offset is added to its limit: whoever runs it cuts it off.</summary>
    /// <exception cref="Grpc.Core.RpcException">Qdrant would refuse it.</exception>
    public static QueryPlan Of(QueryPoints query, Collection collection)
    {
        CheckLimit(query.HasLimit, query.Limit);
        var test = collection.Test(query.Filter);
        var limit = (query.HasLimit ? query.Limit : DefaultLimit) + query.Offset;
        return Of(query.Query, query.Using, test, query.HasScoreThreshold ? query.ScoreThreshold : null, limit, query.Prefetch, collection, 0);
    }

    private static QueryPlan Of(PrefetchQuery prefetch, Func<PointView, bool>? outer, Collection collection, int depth)
    {
        CheckLimit(prefetch.HasLimit, prefetch.Limit);
        if (prefetch.LookupFrom is not null)
        {
            throw Refusal.NotEmulated("lookup_from");
        }

        var test = Both(outer, collection.Test(prefetch.Filter));
        var limit = prefetch.HasLimit ? prefetch.Limit : DefaultLimit;
        return Of(prefetch.Query, prefetch.Using, test, prefetch.HasScoreThreshold ? prefetch.ScoreThreshold : null, limit, prefetch.Prefetch, collection, depth);
    }

    private static QueryPlan Of(
        Query? query, string name, Func<PointView, bool>? test, float? threshold, ulong limit, IEnumerable<PrefetchQuery> prefetches, Collection collection, int depth)
    {
        if (depth > DeepestPrefetch)
        {
            throw Refusal.BadInput($"Validation failed: prefetches depth {depth} exceeds max depth {DeepestPrefetch}");
        }

        // A question by a point's id asks with its vector, and never finds the point itself.
        if (query?.Nearest?.VariantCase == VectorInput.VariantOneofCase.Id)
        {
            (query, test) = Resolve(PointKey.Of(query.Nearest.Id), name, test, collection);
        }

        var sources = prefetches.Select(prefetch => Of(prefetch, test, collection, depth + 1)).ToList();
        var plan = new QueryPlan(query, name, test, threshold, (int)Math.Min(limit, int.MaxValue), sources);
        plan.Check();
        return plan;
    }

    // The refusals of CollectionQueryRequest::validation and PlannedQuery in Qdrant's source.
    private void Check()
    {
        if (Query is null && Sources.Count > 0)
        {
            throw Refusal.BadRequest("A query is needed to merge the prefetches. Can't have prefetches without defining a query.");
        }

        if (Threshold is not null && Query is null)
        {
            throw Refusal.BadRequest("A query is needed to use the score_threshold. Can't have score_threshold without defining a query.");
        }

        if (Threshold is not null && Query?.OrderBy is not null)
        {
            throw Refusal.BadRequest("Can't use score_threshold with an order_by query.");
        }

        if (IsFusion && Using.Length > 0)
        {
            throw Refusal.BadRequest("Fusion queries cannot be combined with the 'using' field.");
        }

        if (IsFusion && Sources.Count == 0)
        {
            throw Refusal.BadInput("Validation failed: cannot apply Fusion without prefetches");
        }

        if (Query?.Rrf is { HasK: true, K: 0 })
        {
            throw Refusal.Validation("query.variant.k", "value 0 invalid, must be 1 or larger");
        }
    }

    private static (Query Query, Func<PointView, bool> Test) Resolve(PointKey key, string name, Func<PointView, bool>? test, Collection collection)
    {
        if (!collection.TryFind(key, out var shard, out var slot))
        {
            throw Refusal.NoPoint(key);
        }

        var point = shard.Read(slot);
        var vector = point.Dense.TryGetValue(name, out var dense) ? new VectorInput { Dense = new DenseVector { Data = { dense } } }
            : point.Sparse.TryGetValue(name, out var sparse) ? new VectorInput { Sparse = new SparseVector { Indices = { sparse.Indices }, Values = { sparse.Values } } }
            : throw Refusal.NoVector(name);
        return (new Query { Nearest = vector }, view => view.Shard!.KeyAt(view.Slot) != key && (test is null || test(view)));
    }

    private static Func<PointView, bool>? Both(Func<PointView, bool>? outer, Func<PointView, bool>? inner) =>
        outer is null ? inner : inner is null ? outer : view => outer(view) && inner(view);

    private static void CheckLimit(bool isSet, ulong limit)
    {
        if (isSet && limit == 0)
        {
            throw Refusal.Validation("limit", "value 0 invalid, must be 1 or larger");
        }
    }
}
