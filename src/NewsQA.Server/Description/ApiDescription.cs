using Microsoft.OpenApi;

namespace NewsQA.Server.Description;

/// <summary><c>/openapi/v1.json</c>: OpenAPI 3.1, its words taken from the doc comments of handlers and records.</summary>
internal static class ApiDescription
{
    private const string Introduction =
        "Answers questions about news articles with verified, dated quotes. Every quote is a slice of a stored article: `text[start..end] == quote`, in UTF-16 "
        + "code units, end exclusive.\n\nErrors are problem details (RFC 9457). Their `type` stays the same for good, `detail` says what was wrong and what to do, and "
        + "`field` names the field, where it was one. A key, where the server wants one, is sent as `Authorization: Bearer KEY` or `X-Api-Key: KEY`; it may read, or "
        + "read and write.";

    private static readonly (string Name, string Description)[] Tags =
    [
        ("Ask", "Questions, answered at once or part by part."),
        ("Search", "Passages, without an answer."),
        ("Articles", "Putting articles in, reading, changing and removing them."),
        ("OpenAI-compatible", "NewsQA as a model of OpenAI's API, for chat front ends."),
        ("Health", "For those who run the server."),
    ];

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddOperationTransformer(OperationDetails.CompleteAsync);
        options.AddSchemaTransformer(SchemaDetails.CompleteAsync);
        options.AddDocumentTransformer(StreamedSchemas.AddAsync);
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
    });

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info.Title = "NewsQA";
        document.Info.Version = "v1";
        document.Info.Description = Introduction;
        // The address is wherever the reader found this document.
        document.Servers?.Clear();
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description ??= Tags.FirstOrDefault(t => t.Name == tag.Name).Description;
        }

        Secure(document);
        SchemaDetails.RaiseDescriptions(document);
        ExampleValues.FillIn(document);
        return Task.CompletedTask;
    }

    private static void Secure(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, where the server wants one." },
            ["apiKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "The same key in a header of its own.",
            },
        };
        // The empty one: a server on loopback wants none by default.
        document.Security =
        [
            new OpenApiSecurityRequirement(),
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] },
        ];
    }
}
