using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NewsQA.Server.Description;

/// <summary>Examples for what has none of its own: parameters by their names, bodies by their schemas.</summary>
internal static class ExampleValues
{
    private const int DeepestSchema = 6;

    /// <summary>A value for a parameter.</summary>
    public static JsonNode? Parameter(string name) => name switch
    {
        "id" => ContractExamples.Id,
        "revision" => ContractExamples.Revision,
        "model" => Chat.ChatModel.Name,
        "source" => "News Courier",
        "from" or "since" => "2025-09-01",
        "to" => "2025-09-30",
        "q" => "bridge",
        "limit" => 20,
        "cursor" => "MjAyNS0wOS0wMg",
        _ => null,
    };

    /// <summary>Gives every JSON body without an example one that its schema makes.</summary>
    public static void FillIn(OpenApiDocument document)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []);
        foreach (var media in operations.SelectMany(Bodies).Where(media => media.Example is null && media.Schema is not null))
        {
            media.Example = Of(media.Schema!, DeepestSchema);
        }
    }

    private static IEnumerable<OpenApiMediaType> Bodies(OpenApiOperation operation) =>
        (operation.RequestBody?.Content?.Values ?? []).Concat(operation.Responses?.Values.SelectMany(r => r.Content?.Values ?? []) ?? []);

    private static JsonNode? Of(IOpenApiSchema schema, int depth)
    {
        if (schema.Enum is [{ } first, ..])
        {
            return first.DeepClone();
        }

        if (schema.OneOf?.FirstOrDefault(s => s.Type != JsonSchemaType.Null) is { } one)
        {
            return Of(one, depth);
        }

        var type = schema.Type ?? JsonSchemaType.Object;
        return type.HasFlag(JsonSchemaType.Array) ? Array(schema, depth)
            : type.HasFlag(JsonSchemaType.Object) ? Object(schema, depth)
            : type.HasFlag(JsonSchemaType.Boolean) ? true
            : type.HasFlag(JsonSchemaType.Integer) ? 1
            : type.HasFlag(JsonSchemaType.Number) ? 0.5
            : schema.Format is "date-time" ? "2025-09-20T08:30:00Z" : "text";
    }

    private static JsonArray Array(IOpenApiSchema schema, int depth) => schema.Items is null || depth == 0 ? [] : [Of(schema.Items, depth - 1)];

    private static JsonObject Object(IOpenApiSchema schema, int depth) => depth == 0
        ? []
        : new JsonObject((schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(p => KeyValuePair.Create(p.Key, Of(p.Value, depth - 1))));
}
