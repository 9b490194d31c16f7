using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsQA.Indexing.Points;

/// <summary>The fields of a point, by key: texts, whole numbers, and lists of texts. A value of null is not kept.</summary>
public sealed class Payload : Dictionary<string, object>
{
    /// <summary>Makes an empty one.</summary>
    public Payload()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Sets a text, or nothing where it is null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The text.</param>
    /// <returns>This.</returns>
    public Payload With(string key, string? value)
    {
        if (value is not null)
        {
            this[key] = value;
        }

        return this;
    }

    /// <summary>Sets a number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The number.</param>
    /// <returns>This.</returns>
    public Payload With(string key, long value)
    {
        this[key] = value;
        return this;
    }

    /// <summary>Sets a list of texts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The texts.</param>
    /// <returns>This.</returns>
    public Payload With(string key, IEnumerable<string> values)
    {
        this[key] = values.ToArray();
        return this;
    }

    /// <summary>A text; null when there is none.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => TryGetValue(key, out var value) ? (string)value : null;

    /// <summary>A number; 0 when there is none.</summary>
    /// <param name="key">The key.</param>
    public long Number(string key) => TryGetValue(key, out var value) ? (long)value : 0;

    /// <summary>A list of texts; empty when there is none.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> Texts(string key) => TryGetValue(key, out var value) ? (string[])value : [];

    /// <summary>As JSON.</summary>
    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (key, value) in this)
        {
            json[key] = value switch
            {
                string text => JsonValue.Create(text),
                long number => JsonValue.Create(number),
                _ => new JsonArray([.. ((string[])value).Select(text => (JsonNode)JsonValue.Create(text)!)]),
            };
        }

        return json;
    }

    /// <summary>From JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    internal static Payload From(JsonObject json)
    {
        var payload = new Payload();
        foreach (var (key, value) in json)
        {
            payload[key] = value switch
            {
                JsonArray list => list.Select(text => text!.GetValue<string>()).ToArray(),
                _ when value!.GetValueKind() == JsonValueKind.Number => value.GetValue<long>(),
                _ => value!.GetValue<string>(),
            };
        }

        return payload;
    }
}
