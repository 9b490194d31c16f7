using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Points by a payload value, which must be indexed for ranges. A point with several values comes several times; one without comes not at
/// all (qdrant.tech/documentation/concepts/points, "Order points by payload key").
/// </summary>
internal sealed class Ordered : IComparer<Hit>
{
    private readonly JsonPath _path;
    private readonly PayloadSchemaType _type;
    private readonly bool _isDescending;
    private readonly double? _from;

    /// <exception cref="Grpc.Core.RpcException">There is no such index.</exception>
    public Ordered(Collection collection, OrderBy order)
    {
        _path = JsonPath.Parse(order.Key);
        _type = collection.Indexes.GetValueOrDefault(order.Key)?.DataType ?? PayloadSchemaType.UnknownType;
        _isDescending = order.Direction == Direction.Desc;
        _from = order.StartFrom is { } start ? NumberOf(start) : null;
        var lacksRange = collection.Indexes.GetValueOrDefault(order.Key)?.Params?.IntegerIndexParams is { HasRange: true, Range: false };
        if (lacksRange || _type is not (PayloadSchemaType.Integer or PayloadSchemaType.Float or PayloadSchemaType.Datetime))
        {
            throw Refusal.BadInput(
                $"No range index for `order_by` key: `{order.Key}`. Please create one to use `order_by`. "
                + "Check https://qdrant.tech/documentation/concepts/indexing/#payload-index to see which payload schemas support Range conditions");
        }
    }

    /// <summary>The first points of a shard in this order. Their scores are 1, as Qdrant's are.</summary>
    public List<Hit> Find(Shard shard, Func<PointView, bool>? test, HashSet<int>? candidates, int limit) =>
        [.. shard.SortedKeys
            .Select(key => shard.TryGetSlot(key, out var slot) ? slot : -1)
            .Where(slot => candidates?.Contains(slot) != false && (test is null || test(shard.View(slot))))
            .SelectMany(slot => Values(shard, slot).Distinct().Select(value => new Hit(shard, slot, 1, value)))
            .Where(hit => _from is null || (_isDescending ? NumberOf(hit.Order!) <= _from : NumberOf(hit.Order!) >= _from))
            .Order(this)
            .Take(limit)];

    public int Compare(Hit? x, Hit? y)
    {
        var order = NumberOf(x!.Order!).CompareTo(NumberOf(y!.Order!));
        order = order != 0 ? order : x.Key.CompareTo(y.Key);
        return _isDescending ? -order : order;
    }

    private IEnumerable<OrderValue> Values(Shard shard, int slot) =>
        _path.Get(shard.PayloadAt(slot)).SelectMany(PayloadValues.Elements).Select(ValueOf).OfType<OrderValue>();

    private OrderValue? ValueOf(Value value) => _type switch
    {
        PayloadSchemaType.Datetime => PayloadValues.Microseconds(value) is { } time ? new OrderValue { Int = time } : null,
        PayloadSchemaType.Integer => value.KindCase == Value.KindOneofCase.IntegerValue ? new OrderValue { Int = value.IntegerValue } : null,
        _ => PayloadValues.Number(value) is { } number ? new OrderValue { Float = number } : null,
    };

    private static double NumberOf(OrderValue value) => value.VariantCase == OrderValue.VariantOneofCase.Int ? value.Int : value.Float;

    private static double NumberOf(StartFrom start) => start.ValueCase switch
    {
        StartFrom.ValueOneofCase.Integer => start.Integer,
        StartFrom.ValueOneofCase.Float => start.Float,
        StartFrom.ValueOneofCase.Timestamp => PayloadValues.Microseconds(start.Timestamp),
        StartFrom.ValueOneofCase.Datetime => PayloadValues.Microseconds(start.Datetime) ?? throw Refusal.Malformed($"Malformed datetime: {start.Datetime}"),
        _ => throw Refusal.Malformed("Malformed StartFrom"),
    };
}
