using Qdrant.Client.Grpc;
using Operation = Qdrant.Client.Grpc.PointsUpdateOperation;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// An update cut into what each shard has to do of it. Shards work by themselves, so that nobody may count on the order of a request's points, nor on seeing all of it or nothing: here the last
/// shard comes first.
/// </summary>
internal static class ShardParts
{
    /// <summary>The parts, in the order in which they are to be applied; a part with a shard concerns that one alone.</summary>
    public static IReadOnlyList<(Operation Operation, Shard? Shard)> Of(Collection collection, Operation operation)
    {
        if (collection.Shards.Count == 1)
        {
            return [(operation, null)];
        }

        if (operation.Upsert is { } upsert)
        {
            return [.. upsert.Points.GroupBy(point => ShardNumber(collection, point)).OrderByDescending(part => part.Key).Select(part => (With(operation, part), (Shard?)null))];
        }

        return operation.DeletePoints?.Points?.Filter is null ? [(operation, null)] : [.. collection.Shards.Reverse().Select(shard => (operation, (Shard?)shard))];
    }

    private static int ShardNumber(Collection collection, PointStruct point)
    {
        var shard = collection.ShardOf(PointKey.Of(point.Id));
        return collection.Shards.Index().First(entry => entry.Item == shard).Index;
    }

    private static Operation With(Operation operation, IEnumerable<PointStruct> points)
    {
        var part = operation.Clone();
        part.Upsert.Points.Clear();
        part.Upsert.Points.Add(points);
        return part;
    }
}
