using Microsoft.OpenApi;

namespace NewsQA.Server.Description;

/// <summary>What a response that is no error means, and which headers it has.</summary>
internal static class ResponseWords
{
    public static string Of(int status, string operation) => (status, operation) switch
    {
        (StatusCodes.Status304NotModified, _) => "The article is the one whose `ETag` was sent as `If-None-Match`; it is not sent again.",
        (_, "ask") => "The answer; `status` tells whether there is one.",
        (_, "askStream" or "createChatCompletion") => "The answer, at once or part by part.",
        (_, "addArticles") => "What became of the articles. It is on disk.",
        (_, "getArticle" or "patchArticle") => "The article as it is now.",
        (_, "deleteArticle") => "What was removed.",
        _ => "What was asked for.",
    };

    public static Dictionary<string, IOpenApiHeader>? Headers(int status, string operation) => operation switch
    {
        "getArticle" or "patchArticle" => One("ETag", "Names this state of the article, for `If-None-Match` and `If-Match`.", JsonSchemaType.String),
        "addArticles" when status == StatusCodes.Status200OK => One("Idempotency-Replayed", "`true` when this is the answer to an earlier request with the same key.", JsonSchemaType.String),
        _ => null,
    };

    public static Dictionary<string, IOpenApiHeader> One(string name, string description, JsonSchemaType type) => new(StringComparer.Ordinal)
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } },
    };
}
