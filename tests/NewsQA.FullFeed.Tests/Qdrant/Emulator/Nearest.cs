using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Finds a shard's nearest points, exactly: what Qdrant finds with <c>exact</c>, or with an index that misses nothing.</summary>
internal sealed class Nearest(CollectionSchema schema, Shard shard)
{
    /// <param name="plan">A query of the kind nearest.</param>
    /// <param name="candidates">The slots to choose from; null for all.</param>
    public List<Hit> Find(QueryPlan plan, HashSet<int>? candidates)
    {
        var input = plan.Query!.Nearest;
        if (schema.Dense.TryGetValue(plan.Using, out var parameters))
        {
            return FindDense(plan, DenseColumn.Prepare(parameters, DenseOf(input)), candidates);
        }

        return schema.Sparse.ContainsKey(plan.Using)
            ? FindSparse(plan, input.VariantCase == VectorInput.VariantOneofCase.Sparse ? Sparse.Of(input.Sparse) : throw Refusal.SparseForDense(), candidates)
            : throw Refusal.NoVector(plan.Using);
    }

    private static RepeatedField<float> DenseOf(VectorInput input) => input.VariantCase switch
    {
        VectorInput.VariantOneofCase.Dense => input.Dense.Data,
        VectorInput.VariantOneofCase.Sparse => throw Refusal.SparseForDense(),
        _ => throw Refusal.NotEmulated($"vectors of the kind {input.VariantCase}"),
    };

    private List<Hit> FindDense(QueryPlan plan, float[] query, HashSet<int>? candidates)
    {
        var column = shard.Dense(plan.Using);
        var top = new TopHits(plan.Limit, column.SmallerIsBetter);
        for (var slot = 0; slot < shard.Slots; slot++)
        {
            if (shard.IsAlive(slot) && column.Has(slot) && candidates?.Contains(slot) != false)
            {
                Offer(top, plan, slot, column.Score(query, slot));
            }
        }

        return Above(plan.Threshold, column.SmallerIsBetter, top.Sorted());
    }

    private List<Hit> FindSparse(QueryPlan plan, Sparse query, HashSet<int>? candidates)
    {
        var scores = shard.Sparse(plan.Using).Scores(query);
        var top = new TopHits(plan.Limit, smallerIsBetter: false);
        for (var slot = 0; slot < scores.Length; slot++)
        {
            if (!float.IsNaN(scores[slot]) && shard.IsAlive(slot) && candidates?.Contains(slot) != false)
            {
                Offer(top, plan, slot, scores[slot]);
            }
        }

        return Above(plan.Threshold, smallerIsBetter: false, top.Sorted());
    }

    private void Offer(TopHits top, QueryPlan plan, int slot, float score)
    {
        if (top.Admits(score) && (plan.Test is null || plan.Test(shard.View(slot))))
        {
            top.Add(new(shard, slot, score));
        }
    }

    // Strictly better than the threshold here, unlike after a fusion (Distance::check_threshold in Qdrant's source).
    private static List<Hit> Above(float? threshold, bool smallerIsBetter, List<Hit> hits) =>
        threshold is { } least ? [.. hits.TakeWhile(hit => smallerIsBetter ? hit.Score < least : hit.Score > least)] : hits;
}
