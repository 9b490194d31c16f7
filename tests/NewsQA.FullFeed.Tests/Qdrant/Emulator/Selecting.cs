using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Copies what a request wants to see of a point.</summary>
internal static class Selecting
{
    /// <param name="target">The reply's payload.</param>
    /// <param name="payload">The stored one.</param>
    /// <param name="selector">The wish.</param>
    /// <param name="isDefaultAll">Whether all is wanted where no wish is uttered: for scrolls it is, for queries and by id not.</param>
    public static void Payload(MapField<string, Value> target, MapField<string, Value> payload, WithPayloadSelector? selector, bool isDefaultAll)
    {
        Func<IReadOnlyList<PathStep>, bool> isWanted;
        switch (selector?.SelectorOptionsCase)
        {
            case WithPayloadSelector.SelectorOptionsOneofCase.Include:
                var included = selector.Include.Fields.Select(JsonPath.Parse).ToList();
                isWanted = at => included.Exists(path => IsPrefix(path.Steps, at) || IsPrefix(at, path.Steps));
                break;
            case WithPayloadSelector.SelectorOptionsOneofCase.Exclude:
                var excluded = selector.Exclude.Fields.Select(JsonPath.Parse).ToList();
                isWanted = at => !excluded.Exists(path => IsPrefix(path.Steps, at));
                break;
            default:
                var all = selector?.SelectorOptionsCase == WithPayloadSelector.SelectorOptionsOneofCase.Enable ? selector.Enable : isDefaultAll;
                isWanted = _ => all;
                break;
        }

        Copy(target, payload, [], isWanted);
    }

    /// <summary>The stored vectors that are wanted; null when none are.</summary>
    public static VectorsOutput? Vectors(PointData point, WithVectorsSelector? selector, CollectionSchema schema)
    {
        var wanted = selector?.SelectorOptionsCase switch
        {
            WithVectorsSelector.SelectorOptionsOneofCase.Enable when selector.Enable => point.Dense.Keys.Concat(point.Sparse.Keys),
            WithVectorsSelector.SelectorOptionsOneofCase.Include => selector.Include.Names.Select(name => Known(name, schema)),
            _ => null,
        };
        if (wanted is null)
        {
            return null;
        }

        var named = new NamedVectorsOutput();
        foreach (var name in wanted)
        {
            if (point.Dense.TryGetValue(name, out var dense))
            {
                named.Vectors[name] = new() { Dense = new DenseVector { Data = { dense } } };
            }
            else if (point.Sparse.TryGetValue(name, out var sparse))
            {
                named.Vectors[name] = new() { Sparse = new SparseVector { Indices = { sparse.Indices }, Values = { sparse.Values } } };
            }
        }

        var isUnnamed = named.Vectors.Count == 1 && named.Vectors.ContainsKey("");
        return isUnnamed ? new VectorsOutput { Vector = named.Vectors[""] } : new VectorsOutput { Vectors = named };
    }

    private static string Known(string name, CollectionSchema schema) =>
        schema.Dense.ContainsKey(name) || schema.Sparse.ContainsKey(name) ? name : throw Refusal.NoVector(name);

    private static void Copy(
        MapField<string, Value> target, MapField<string, Value> source, IReadOnlyList<PathStep> at, Func<IReadOnlyList<PathStep>, bool> isWanted)
    {
        foreach (var (key, value) in source)
        {
            IReadOnlyList<PathStep> here = [.. at, new(key, null)];
            if (isWanted(here))
            {
                target[key] = Copy(value, here, isWanted);
            }
        }
    }

    private static Value Copy(Value value, IReadOnlyList<PathStep> at, Func<IReadOnlyList<PathStep>, bool> isWanted)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                var fields = new Struct();
                Copy(fields.Fields, value.StructValue.Fields, at, isWanted);
                return new() { StructValue = fields };
            case Value.KindOneofCase.ListValue:
                IReadOnlyList<PathStep> inside = [.. at, default];
                var wanted = isWanted(inside) ? value.ListValue.Values.Select(item => Copy(item, inside, isWanted)) : [];
                return new() { ListValue = new ListValue { Values = { wanted } } };
            default:
                return value.Clone();
        }
    }

    private static bool IsPrefix(IReadOnlyList<PathStep> prefix, IReadOnlyList<PathStep> path) =>
        prefix.Count <= path.Count && prefix.Zip(path).All(pair => pair.First == pair.Second);
}
