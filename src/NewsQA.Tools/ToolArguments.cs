using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsQA.Tools;

/// <summary>Holds what a model gave against what a tool takes, so that a mistake is named before anything is looked up.</summary>
internal static class ToolArguments
{
    /// <returns>The arguments without those that say nothing: models write null or an empty text for what they leave out.</returns>
    /// <exception cref="ArgumentException">One is missing, unknown or of another type; the message names it and what it may be.</exception>
    public static AIFunctionArguments Read(AIFunction tool, AIFunctionArguments given)
    {
        var parameters = tool.JsonSchema.GetProperty("properties");
        string[] required = tool.JsonSchema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];
        var read = new AIFunctionArguments(StringComparer.Ordinal) { Services = given.Services, Context = given.Context };
        foreach (var (name, value) in given)
        {
            if (!parameters.TryGetProperty(name, out var parameter))
            {
                throw new ArgumentException($"{tool.Name} has no argument '{name}'; it takes {string.Join(", ", parameters.EnumerateObject().Select(p => p.Name))}.", nameof(given));
            }

            if (required.Contains(name, StringComparer.Ordinal) || !SaysNothing(value))
            {
                read[name] = OfType(name, value, parameter);
            }
        }

        return Array.Find(required, name => !read.ContainsKey(name)) is { } missing
            ? throw new ArgumentException($"{tool.Name} needs '{missing}': {parameters.GetProperty(missing).GetProperty("description").GetString()}", nameof(given))
            : read;
    }

    private static bool SaysNothing(object? value) => value switch
    {
        null or "" => true,
        JsonElement element => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (element.ValueKind == JsonValueKind.String && element.GetString()!.Length == 0),
        _ => false,
    };

    private static JsonElement OfType(string name, object? value, JsonElement parameter)
    {
        var given = value as JsonElement? ?? JsonSerializer.SerializeToElement(value, ToolJson.Options);
        var types = Types(parameter);
        var read = given.ValueKind == JsonValueKind.String ? AsWritten(given, types) : given;
        return types.Exists(t => Is(read, t)) ? read
            : throw new ArgumentException($"{name} is {SizeBudget.Cut(given.GetRawText(), 100)}; it must be {Expected(types)}.", nameof(value));
    }

    // Models write "3" for 3, and one outlet, or a list inside a text, for a list of outlets.
    private static JsonElement AsWritten(JsonElement text, List<string> types)
    {
        var written = text.GetString()!;
        if (types.Contains("integer"))
        {
            return int.TryParse(written, CultureInfo.InvariantCulture, out var number) ? JsonSerializer.SerializeToElement(number) : text;
        }

        return types.Contains("array") ? ListIn(written) ?? JsonSerializer.SerializeToElement(new[] { written }) : text;
    }

    private static JsonElement? ListIn(string written)
    {
        try
        {
            return written.TrimStart().StartsWith('[') ? JsonElement.Parse(written) : null;
        }
        catch (JsonException)
        {
            // An outlet whose name begins with a bracket.
            return null;
        }
    }

    private static List<string> Types(JsonElement parameter) => !parameter.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("string", JsonValueKind.String) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt32(out _),
        ("array", JsonValueKind.Array) => value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String),
        _ => false,
    };

    private static string Expected(List<string> types) =>
        types.Contains("integer") ? "a whole number" : types.Contains("array") ? "a list of texts" : "a text";
}
