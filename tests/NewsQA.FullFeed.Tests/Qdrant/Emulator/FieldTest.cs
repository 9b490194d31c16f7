using Qdrant.Client.Grpc;
using Range = Qdrant.Client.Grpc.Range;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// Compiles a field condition to a test of the values at its key. A list matches when any element does; several parts of one condition are
/// alternatives; a missing field matches only emptiness and counts (Qdrant's condition_checker.rs and query_checker.rs).
/// </summary>
internal static class FieldTest
{
    public static Func<List<Value>, bool> Compile(FieldCondition condition, TextIndexParams? text)
    {
        if (condition.GeoBoundingBox is not null || condition.GeoRadius is not null || condition.GeoPolygon is not null)
        {
            throw Refusal.NotEmulated("geo conditions");
        }

        if (condition.ValuesCount is { } count)
        {
            return values => values.Count == 0 ? Holds(count, 0) : values.Exists(value => Holds(count, CountOf(value)));
        }

        if (condition.HasIsEmpty)
        {
            return values => values.Count == 0 ? condition.IsEmpty : values.Exists(value => IsEmpty(value) == condition.IsEmpty);
        }

        if (condition.HasIsNull)
        {
            return values => values.Count == 0 ? !condition.IsNull : values.Exists(value => HasNull(value) == condition.IsNull);
        }

        var tests = ValueTests(condition, text).ToList();
        return tests.Count > 0
            ? values => values.Exists(value => PayloadValues.Elements(value).Any(element => tests.Exists(test => test(element))))
            : throw Refusal.Validation("match", "At least one field condition must be specified");
    }

    private static IEnumerable<Func<Value, bool>> ValueTests(FieldCondition condition, TextIndexParams? text)
    {
        if (condition.Match is { } match)
        {
            yield return MatchTest.Compile(match, text);
        }

        if (condition.Range is { } range)
        {
            yield return value => PayloadValues.Number(value) is { } number && Holds(range, number);
        }

        if (condition.DatetimeRange is { } times)
        {
            yield return value => PayloadValues.Microseconds(value) is { } time && Holds(times, time);
        }
    }

    private static bool Holds(Range range, double number) =>
        (!range.HasLt || number < range.Lt) && (!range.HasGt || number > range.Gt)
        && (!range.HasLte || number <= range.Lte) && (!range.HasGte || number >= range.Gte);

    private static bool Holds(DatetimeRange range, long time) =>
        (range.Lt is null || time < PayloadValues.Microseconds(range.Lt)) && (range.Gt is null || time > PayloadValues.Microseconds(range.Gt))
        && (range.Lte is null || time <= PayloadValues.Microseconds(range.Lte)) && (range.Gte is null || time >= PayloadValues.Microseconds(range.Gte));

    private static bool Holds(ValuesCount count, ulong number) =>
        (!count.HasLt || number < count.Lt) && (!count.HasGt || number > count.Gt)
        && (!count.HasLte || number <= count.Lte) && (!count.HasGte || number >= count.Gte);

    private static ulong CountOf(Value value) =>
        PayloadValues.IsNull(value) ? 0 : PayloadValues.IsList(value) ? (ulong)value.ListValue.Values.Count : 1;

    private static bool IsEmpty(Value value) => PayloadValues.IsNull(value) || (PayloadValues.IsList(value) && value.ListValue.Values.Count == 0);

    private static bool HasNull(Value value) => PayloadValues.Elements(value).Any(PayloadValues.IsNull);
}
