using System.Text.Json;
using Microsoft.OpenApi;

namespace NewsQA.Server.Api;

/// <summary><c>/openapi/v1.json</c>: OpenAPI 3.1, its words taken from the doc comments of handlers and records.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer((operation, _, _) => Tidy(operation));
    });

    /// <summary>The errors that any endpoint can answer with.</summary>
    public static TBuilder ProducesErrors<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info.Title = "NewsQA";
        document.Info.Version = "v1";
        document.Info.Description = "Answers questions about news articles with verified, dated quotes. Errors are problem details (RFC 9457).";
        // The address is wherever the reader found this document.
        document.Servers?.Clear();
        return Task.CompletedTask;
    }

    /// <summary>Puts right what the generator takes over from C#: the case of a record's members, and the type that carries an event.</summary>
    private static Task Tidy(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
        }

        foreach (var response in operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
        {
            if (response.Content is { } content && content.TryGetValue("text/event-stream", out var events))
            {
                ((OpenApiMediaType)events).Schema = new OpenApiSchema { Type = JsonSchemaType.String };
            }
        }

        return Task.CompletedTask;
    }
}
