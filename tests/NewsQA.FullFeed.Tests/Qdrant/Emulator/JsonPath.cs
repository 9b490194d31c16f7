using System.Globalization;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>One step into a payload: a key, an index of a list, or (neither) each element of a list.</summary>
internal readonly record struct PathStep(string? Key, int? Index)
{
    public bool IsWildcard => Key is null && Index is null;
}

/// <summary>
/// A path into a payload: <c>a.b</c>, <c>a[].b</c>, <c>a[0]</c>, <c>"a.b".c</c> (qdrant.tech/documentation/concepts/payload). Lists are entered
/// only where the path says so.
/// </summary>
internal sealed record JsonPath(IReadOnlyList<PathStep> Steps)
{
    public string FirstKey => Steps[0].Key!;

    /// <summary>Reads a path.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is not one.</exception>
    public static JsonPath Parse(string text)
    {
        var steps = new List<PathStep>();
        var at = 0;
        while (at < text.Length)
        {
            at = text[at] switch
            {
                '[' => ReadIndex(text, at, steps),
                '.' when steps.Count > 0 => ReadKey(text, at + 1, steps),
                _ => ReadKey(text, at, steps),
            };
        }

        return steps.Count > 0 && steps[0].Key is not null ? new(steps) : throw Bad(text);
    }

    /// <summary>The values there; none where the path leads nowhere. A list at the end is one value.</summary>
    public List<Value> Get(MapField<string, Value> payload)
    {
        var found = new List<Value>(1);
        if (payload.TryGetValue(FirstKey, out var value))
        {
            Get(value, 1, found);
        }

        return found;
    }

    private void Get(Value value, int depth, List<Value> found)
    {
        if (depth == Steps.Count)
        {
            found.Add(value);
            return;
        }

        foreach (var child in Children(value, Steps[depth]))
        {
            Get(child, depth + 1, found);
        }
    }

    public static IEnumerable<Value> Children(Value value, PathStep step) => (value.KindCase, step) switch
    {
        (Value.KindOneofCase.StructValue, { Key: { } key }) => value.StructValue.Fields.TryGetValue(key, out var child) ? [child] : [],
        (Value.KindOneofCase.ListValue, { Index: { } index }) => value.ListValue.Values.Skip(index).Take(1),
        (Value.KindOneofCase.ListValue, { IsWildcard: true }) => value.ListValue.Values,
        _ => [],
    };

    public override string ToString() =>
        string.Concat(Steps.Select((step, i) => step.Key is { } key ? (i == 0 ? key : "." + key) : $"[{step.Index}]"));

    private static int ReadKey(string text, int at, List<PathStep> steps)
    {
        if (at < text.Length && text[at] == '"')
        {
            var close = text.IndexOf('"', at + 1);
            steps.Add(close > at ? new(text[(at + 1)..close], null) : throw Bad(text));
            return close + 1;
        }

        var length = text.AsSpan(at).IndexOfAny('.', '[', '"');
        var end = length < 0 ? text.Length : at + length;
        steps.Add(end > at && (end == text.Length || text[end] != '"') ? new(text[at..end], null) : throw Bad(text));
        return end;
    }

    private static int ReadIndex(string text, int at, List<PathStep> steps)
    {
        var close = text.IndexOf(']', at);
        if (close == at + 1)
        {
            steps.Add(default);
        }
        else
        {
            steps.Add(close > at && int.TryParse(text.AsSpan(at + 1, close - at - 1), CultureInfo.InvariantCulture, out var index) && index >= 0 ? new(null, index) : throw Bad(text));
        }

        return close + 1;
    }

    private static Grpc.Core.RpcException Bad(string text) => Refusal.Malformed($"Invalid json path: '{text}'");
}
