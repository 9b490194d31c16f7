using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Changes a payload in place. The caller has made the copy that may be changed.</summary>
internal static class PayloadEdit
{
    /// <summary>Sets the keys of <paramref name="source"/>. A null takes the key away instead (merge_map in Qdrant's source).</summary>
    public static void Merge(MapField<string, Value> target, MapField<string, Value> source)
    {
        foreach (var (key, value) in source)
        {
            if (PayloadValues.IsNull(value))
            {
                target.Remove(key);
            }
            else
            {
                target[key] = value.Clone();
            }
        }
    }

    /// <summary>The same under a path, whose missing objects are made on the way.</summary>
    public static void MergeAt(MapField<string, Value> target, JsonPath path, MapField<string, Value> source)
    {
        if (!target.TryGetValue(path.FirstKey, out var value))
        {
            target[path.FirstKey] = value = new Value();
        }

        MergeAt(value, path, 1, source);
    }

    /// <summary>Takes away what is at a path.</summary>
    public static void Remove(MapField<string, Value> target, JsonPath path)
    {
        if (path.Steps.Count == 1)
        {
            target.Remove(path.FirstKey);
        }
        else if (target.TryGetValue(path.FirstKey, out var value))
        {
            Remove(value, path, 1);
        }
    }

    private static void MergeAt(Value value, JsonPath path, int depth, MapField<string, Value> source)
    {
        if (depth == path.Steps.Count)
        {
            Merge(ObjectIn(value), source);
        }
        else if (path.Steps[depth].Key is { } key)
        {
            var fields = ObjectIn(value);
            if (!fields.TryGetValue(key, out var child))
            {
                fields[key] = child = new Value();
            }

            MergeAt(child, path, depth + 1, source);
        }
        else
        {
            // A list is never lengthened; what is none becomes an empty one.
            value.ListValue ??= new ListValue();
            foreach (var child in JsonPath.Children(value, path.Steps[depth]))
            {
                MergeAt(child, path, depth + 1, source);
            }
        }
    }

    private static MapField<string, Value> ObjectIn(Value value) => (value.StructValue ??= new Struct()).Fields;

    private static void Remove(Value value, JsonPath path, int depth)
    {
        var step = path.Steps[depth];
        if (depth < path.Steps.Count - 1)
        {
            foreach (var child in JsonPath.Children(value, step))
            {
                Remove(child, path, depth + 1);
            }
        }
        else if (value.KindCase == Value.KindOneofCase.StructValue && step.Key is { } key)
        {
            value.StructValue.Fields.Remove(key);
        }
        else if (value.KindCase == Value.KindOneofCase.ListValue && step.IsWildcard)
        {
            value.ListValue.Values.Clear();
        }
        else if (value.KindCase == Value.KindOneofCase.ListValue && step.Index < value.ListValue.Values.Count)
        {
            value.ListValue.Values.RemoveAt(step.Index.Value);
        }
    }
}
