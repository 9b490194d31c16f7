using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Counts points per value of an indexed field: most frequent first, then by value (qdrant.tech/documentation/concepts/payload, "Facet counts").</summary>
internal static class Faceting
{
    private const ulong DefaultLimit = 10;

    /// <exception cref="Grpc.Core.RpcException">The field has no index that knows its values.</exception>
    public static FacetResponse Count(Collection collection, FacetCounts request)
    {
        var type = collection.Indexes.GetValueOrDefault(request.Key)?.DataType ?? PayloadSchemaType.UnknownType;
        if (type is not (PayloadSchemaType.Keyword or PayloadSchemaType.Integer or PayloadSchemaType.Uuid or PayloadSchemaType.Bool))
        {
            throw Refusal.BadInput(
                $"No appropriate index for faceting: `{request.Key}`. Please create one to facet on this field. "
                + "Check https://qdrant.tech/documentation/concepts/indexing/#payload-index to see which payload schemas support Match conditions");
        }

        var path = JsonPath.Parse(request.Key);
        var test = collection.Test(request.Filter);
        var values = collection.Shards
            .SelectMany(shard => Enumerable.Range(0, shard.Slots).Where(shard.IsAlive).Select(shard.View))
            .Where(point => test is null || test(point))
            .SelectMany(point => path.Get(point.Payload).SelectMany(PayloadValues.Elements).Select(ValueOf).OfType<FacetValue>().Distinct());
        var hits = values.CountBy(value => value)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.StringValue, StringComparer.Ordinal)
            .ThenBy(count => count.Key.IntegerValue)
            .ThenBy(count => count.Key.BoolValue)
            .Take((int)(request.HasLimit ? request.Limit : DefaultLimit));
        return new() { Hits = { hits.Select(count => new FacetHit { Value = count.Key, Count = (ulong)count.Value }) } };
    }

    private static FacetValue? ValueOf(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => new() { StringValue = value.StringValue },
        Value.KindOneofCase.IntegerValue => new() { IntegerValue = value.IntegerValue },
        Value.KindOneofCase.BoolValue => new() { BoolValue = value.BoolValue },
        _ => null,
    };
}
