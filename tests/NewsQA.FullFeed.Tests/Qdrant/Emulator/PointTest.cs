using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What a filter looks at: a stored point, or (without shard) an object inside its payload.</summary>
internal readonly record struct PointView(MapField<string, Value> Payload, Shard? Shard, int Slot);

/// <summary>Compiles a filter once per request to a test of a point (qdrant.tech/documentation/concepts/filtering).</summary>
/// <param name="schema">The collection's payload indexes by field: a text index changes how text matches.</param>
internal sealed class PointTest(IReadOnlyDictionary<string, PayloadSchemaInfo> schema)
{
    /// <returns>The test; null when the filter asks for nothing.</returns>
    public Func<PointView, bool>? Compile(Filter? filter) => filter is null ? null : Compile(filter, prefix: "");

    private Func<PointView, bool>? Compile(Filter filter, string prefix)
    {
        var parts = new List<Func<PointView, bool>>();
        parts.AddRange(filter.Must.Select(condition => Compile(condition, prefix)));
        parts.AddRange(filter.MustNot.Select(condition => Compile(condition, prefix)).Select(test => (Func<PointView, bool>)(point => !test(point))));
        if (filter.Should.Count > 0)
        {
            var should = filter.Should.Select(condition => Compile(condition, prefix)).ToList();
            parts.Add(point => should.Exists(test => test(point)));
        }

        if (filter.MinShould is { } minimum)
        {
            var some = minimum.Conditions.Select(condition => Compile(condition, prefix)).ToList();
            parts.Add(point => (ulong)some.Count(test => test(point)) >= minimum.MinCount);
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => point => parts.TrueForAll(test => test(point)) };
    }

    private Func<PointView, bool> Compile(Condition condition, string prefix) => condition.ConditionOneOfCase switch
    {
        Condition.ConditionOneOfOneofCase.Field => OfField(condition.Field, prefix),
        Condition.ConditionOneOfOneofCase.Filter => Compile(condition.Filter, prefix) ?? (_ => true),
        Condition.ConditionOneOfOneofCase.HasId => OfId(condition.HasId),
        Condition.ConditionOneOfOneofCase.HasVector => point => point.Shard?.HasVector(point.Slot, condition.HasVector.HasVector) == true,
        Condition.ConditionOneOfOneofCase.IsEmpty => OfEmptiness(condition.IsEmpty.Key),
        Condition.ConditionOneOfOneofCase.IsNull => OfNull(condition.IsNull.Key),
        Condition.ConditionOneOfOneofCase.Nested => OfNested(condition.Nested, prefix),
        Condition.ConditionOneOfOneofCase.None => throw Refusal.Malformed("Malformed Condition type"),
        _ => throw Refusal.NotEmulated($"the condition {condition.ConditionOneOfCase}"),
    };

    private Func<PointView, bool> OfField(FieldCondition condition, string prefix)
    {
        var path = JsonPath.Parse(condition.Key);
        var text = schema.TryGetValue(prefix + condition.Key, out var index) && index.DataType == PayloadSchemaType.Text
            ? index.Params?.TextIndexParams ?? new TextIndexParams()
            : null;
        var test = FieldTest.Compile(condition, text);
        return point => test(path.Get(point.Payload));
    }

    // Inside a nested condition there are no ids, and the condition holds for no object.
    private static Func<PointView, bool> OfId(HasIdCondition condition)
    {
        var keys = condition.HasId.Select(PointKey.Of).ToHashSet();
        return point => point.Shard is { } shard && keys.Contains(shard.KeyAt(point.Slot));
    }

    private static Func<PointView, bool> OfEmptiness(string key)
    {
        var path = JsonPath.Parse(key);
        return point => path.Get(point.Payload)
            .TrueForAll(value => PayloadValues.IsNull(value) || (PayloadValues.IsList(value) && value.ListValue.Values.Count == 0));
    }

    private static Func<PointView, bool> OfNull(string key)
    {
        var path = JsonPath.Parse(key);
        return point => path.Get(point.Payload).Exists(PayloadValues.IsNull);
    }

    private Func<PointView, bool> OfNested(NestedCondition condition, string prefix)
    {
        var key = condition.Key.EndsWith("[]", StringComparison.Ordinal) ? condition.Key : condition.Key + "[]";
        var path = JsonPath.Parse(key);
        var test = Compile(condition.Filter ?? new Filter(), $"{prefix}{key}.") ?? (_ => true);
        return point => path.Get(point.Payload)
            .Exists(value => value.KindCase == Value.KindOneofCase.StructValue && test(new(value.StructValue.Fields, null, -1)));
    }
}
