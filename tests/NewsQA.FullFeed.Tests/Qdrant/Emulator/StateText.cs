using System.Globalization;
using System.Text;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// The whole of a collection as lines, one per point by id, with its payload, keys sorted, and its vectors: two runs left the same exactly
/// when these are equal. Versions and times of writing are left out, as they tell how often a point was written.
/// </summary>
internal static class StateText
{
    /// <param name="collection">The collection. Hold the store's lock.</param>
    /// <param name="isCompared">Which payload keys to show; null for all.</param>
    public static IReadOnlyList<string> Of(Collection collection, Func<string, bool>? isCompared = null) =>
        [.. collection.Shards
            .SelectMany(shard => shard.SortedKeys.Select(key => shard.TryGetSlot(key, out var slot) ? shard.Read(slot) : throw new InvalidOperationException()))
            .OrderBy(point => point.Key)
            .Select(point => Line(point, isCompared ?? (_ => true)))];

    private static string Line(PointData point, Func<string, bool> isCompared)
    {
        var line = new StringBuilder().Append(point.Key).Append(' ');
        Append(line, point.Payload.Where(field => isCompared(field.Key)));
        foreach (var (name, vector) in point.Dense.OrderBy(vector => vector.Key, StringComparer.Ordinal))
        {
            line.Append(CultureInfo.InvariantCulture, $" {name}=[{string.Join(' ', vector.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
        }

        foreach (var (name, vector) in point.Sparse.OrderBy(vector => vector.Key, StringComparer.Ordinal))
        {
            var pairs = vector.Indices.Zip(vector.Values, (index, value) => string.Create(CultureInfo.InvariantCulture, $"{index}:{value:R}"));
            line.Append(CultureInfo.InvariantCulture, $" {name}={{{string.Join(' ', pairs)}}}");
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, IEnumerable<KeyValuePair<string, Value>> fields)
    {
        line.Append('{');
        foreach (var (key, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            line.Append(key).Append('=');
            Append(line, value);
            line.Append(';');
        }

        line.Append('}');
    }

    private static void Append(StringBuilder line, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                Append(line, value.StructValue.Fields);
                break;
            case Value.KindOneofCase.ListValue:
                line.Append('[');
                foreach (var item in value.ListValue.Values)
                {
                    Append(line, item);
                    line.Append(',');
                }

                line.Append(']');
                break;
            default:
                line.Append(value);
                break;
        }
    }
}
