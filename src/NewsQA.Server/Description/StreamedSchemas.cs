using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsQA.Client;

namespace NewsQA.Server.Description;

/// <summary>Adds the schemas of what comes inside streams, which no operation names since OpenAPI 3.1 has no words for streams.</summary>
internal static class StreamedSchemas
{
    private static readonly Type[] Streamed = [typeof(AskStatementEvent), typeof(IngestLine), typeof(ArticleOutcome)];

    public static async Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var type in Streamed)
        {
            var schema = await context.GetOrCreateSchemaAsync(type, parameterDescription: null, cancellationToken);
            // Problem details come here as JSON of any shape, for which the generator has no words.
            if (type == typeof(IngestLine) && schema.Properties is not null)
            {
                schema.Properties["error"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "Problem details that say why it ended early. What was told before is on disk.",
                };
            }

            document.AddComponent(type.Name, schema);
        }
    }
}
