using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsQA.Client;

namespace NewsQA.Server.Description;

/// <summary>Completes each operation: names as the contract has them, headers, examples, and what each error means.</summary>
internal static class OperationDetails
{
    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        NameParameters(operation);
        foreach (var header in metadata.OfType<EndpointHeader>())
        {
            (operation.Parameters ??= []).Add(Parameter(header));
        }

        var example = metadata.OfType<EndpointExample>().LastOrDefault();
        DescribeBody(operation, example?.Request);
        foreach (var (status, response) in operation.Responses?.ToList() ?? [])
        {
            DescribeResponse(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), (OpenApiResponse)response, operation.OperationId ?? "", example?.Response);
        }

        return Task.CompletedTask;
    }

    /// <summary>The generator takes over the case of a C# record's members.</summary>
    private static void NameParameters(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
            parameter.Example ??= ExampleValues.Parameter(parameter.Name);
        }
    }

    private static OpenApiParameter Parameter(EndpointHeader header) => new()
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Description = header.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(header.Example),
    };

    private static void DescribeBody(OpenApiOperation operation, object? example)
    {
        if (operation.RequestBody is not OpenApiRequestBody body)
        {
            return;
        }

        body.Required = true;
        body.Description ??= "One article as JSON, or many as JSON lines, one object on each line.";
        foreach (var (type, media) in body.Content?.ToList() ?? [])
        {
            Exemplify(type, media, example);
        }
    }

    private static void DescribeResponse(int status, OpenApiResponse response, string operation, object? example)
    {
        if (status >= StatusCodes.Status400BadRequest)
        {
            ProblemDescription.Describe(status, response);
            return;
        }

        response.Description = ResponseWords.Of(status, operation);
        response.Headers = ResponseWords.Headers(status, operation);
        foreach (var (type, media) in response.Content?.ToList() ?? [])
        {
            Exemplify(type, media, example);
        }
    }

    private static void Exemplify(string type, OpenApiMediaType media, object? example)
    {
        if (StreamExamples.Of(type, example) is { } text)
        {
            // OpenAPI 3.1 has no words for a stream of objects: the text is described, and the objects by the operation and this example.
            media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A text that grows while the work goes on; see the description." };
            media.Example = JsonValue.Create(text);
        }
        else if (example is not null)
        {
            media.Example = JsonSerializer.SerializeToNode(example, example.GetType(), NewsQAJson.Options);
        }
    }
}
