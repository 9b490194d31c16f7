using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsQA.Client;
using NewsQA.Server.Chat;

namespace NewsQA.Server.Description;

/// <summary>Completes schemas of types that are not ours, and whose words are therefore not in our doc comments.</summary>
internal static class SchemaDetails
{
    /// <summary>Of these not every member is there: they are sent by clients, or leave out what is null.</summary>
    private static readonly HashSet<Type> Loose =
    [
        typeof(AskRequest), typeof(ConversationTurn), typeof(SearchRequest), typeof(SearchFilters), typeof(ArticleUpload), typeof(ArticlePatch), typeof(IngestLine),
        typeof(ArticleOutcome), typeof(ProblemDetails), typeof(ChatRequest), typeof(ChatRequestMessage), typeof(ChatStreamOptions), typeof(ChatNewsOptions),
        typeof(ChatCompletion), typeof(ChatChoice), typeof(ChatMessage),
    ];

    public static Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails) && context.JsonPropertyInfo is null)
        {
            schema.Description = "What went wrong (RFC 9457).";
            schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("The kind: `urn:newsqa:problem:` and a name that stays the same for good."),
                ["title"] = Text("The kind, in words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." },
                ["detail"] = Text("What was wrong this time, with which value, and what to do."),
                ["field"] = Text("The field that was wrong, as the contract writes it; left out when it was not one field."),
                ["traceId"] = Text("What the server's log calls this request."),
            };
        }

        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 } properties && !Loose.Contains(context.JsonTypeInfo.Type))
        {
            // A response has all its members, nulls included; a generated client shall not have to ask.
            schema.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }

    /// <summary>A field that may be null gets its words on one of its two forms; people and generators look for them on the field.</summary>
    public static void RaiseDescriptions(OpenApiDocument document)
    {
        var fields = (document.Components?.Schemas?.Values.AsEnumerable() ?? []).SelectMany(schema => schema.Properties?.Values.AsEnumerable() ?? []).OfType<OpenApiSchema>();
        foreach (var field in fields.Where(field => field.Description is null))
        {
            field.Description = field.OneOf?.Select(form => form.Description).FirstOrDefault(words => words is not null);
        }
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
