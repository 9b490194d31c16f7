using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Runs a query as Qdrant does: every shard answers for itself and the best of all are merged; only a fusion at the root waits for the
/// merged lists of its prefetches, deeper ones work within a shard (planned_query.rs and collection/query.rs in its source).
/// </summary>
internal sealed class QueryRunner(Collection collection)
{
    public List<Hit> Run(QueryPoints request)
    {
        if (request.LookupFrom is not null)
        {
            throw Refusal.NotEmulated("lookup_from");
        }

        var plan = QueryPlan.Of(request, collection);
        var hits = plan.IsFusion ? Fuse(plan, plan.Sources.Select(Merged)) : Merged(plan);
        return [.. hits.Skip((int)request.Offset).Take(plan.Limit - (int)request.Offset)];
    }

    private List<Hit> Merged(QueryPlan plan)
    {
        var lists = collection.Shards.Select(shard => InShard(shard, plan)).ToList();
        return lists.Count == 1 ? lists[0] : [.. lists.SelectMany(list => list).Order(OrderOf(plan)).Take(plan.Limit)];
    }

    private List<Hit> InShard(Shard shard, QueryPlan plan)
    {
        if (plan.Sources.Count == 0)
        {
            return Leaf(shard, plan, candidates: null);
        }

        var sources = plan.Sources.Select(source => InShard(shard, source)).ToList();
        return plan.IsFusion
            ? [.. Fuse(plan, sources).Take(plan.Limit)]
            : Leaf(shard, plan, [.. sources.SelectMany(source => source).Select(hit => hit.Slot)]);
    }

    private List<Hit> Leaf(Shard shard, QueryPlan plan, HashSet<int>? candidates) => plan.Query?.VariantCase switch
    {
        null or Query.VariantOneofCase.None => ById(shard, plan),
        Query.VariantOneofCase.Nearest => new Nearest(collection.Schema, shard).Find(plan, candidates),
        Query.VariantOneofCase.OrderBy => new Ordered(collection, plan.Query.OrderBy).Find(shard, plan.Test, candidates, plan.Limit),
        _ => throw Refusal.NotEmulated($"queries of the kind {plan.Query.VariantCase}"),
    };

    private static List<Hit> ById(Shard shard, QueryPlan plan) =>
        [.. shard.SortedKeys
            .Select(key => shard.TryGetSlot(key, out var slot) ? slot : -1)
            .Where(slot => plan.Test is null || plan.Test(shard.View(slot)))
            .Take(plan.Limit)
            .Select(slot => new Hit(shard, slot, 0))];

    private static IEnumerable<Hit> Fuse(QueryPlan plan, IEnumerable<List<Hit>> lists)
    {
        var fused = plan.Query!.VariantCase == Query.VariantOneofCase.Rrf ? Fusing.ByRank([.. lists], plan.Query.Rrf)
            : plan.Query.Fusion == Fusion.Rrf ? Fusing.ByRank([.. lists], new Rrf())
            : Fusing.ByDistribution([.. lists]);
        return plan.Threshold is { } threshold ? fused.TakeWhile(hit => hit.Score >= threshold) : fused;
    }

    private IComparer<Hit> OrderOf(QueryPlan plan) => plan.Query?.VariantCase switch
    {
        null or Query.VariantOneofCase.None => Comparer<Hit>.Create((x, y) => x.Key.CompareTo(y.Key)),
        Query.VariantOneofCase.OrderBy => new Ordered(collection, plan.Query.OrderBy),
        _ => new BestFirst(collection.Schema.Dense.TryGetValue(plan.Using, out var dense) && new DenseColumn(dense).SmallerIsBetter),
    };
}
