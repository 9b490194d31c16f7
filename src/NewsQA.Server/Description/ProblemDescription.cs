using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Description;

/// <summary>Describes each kind of error: what it means, and an example.</summary>
internal static class ProblemDescription
{
    private static readonly Dictionary<int, (string Words, Problem Example)> ByStatus = new()
    {
        [400] = ("The request is not valid: `invalid-request`, `invalid-json`, or `host-not-allowed`.",
            new(400, "invalid-request", "The request is not valid.", "question must be 1 to 2,000 characters, and was empty.", "question")),
        [401] = ("The server wants a key: `api-key-required`.",
            new(401, "api-key-required", "The API wants a key.", "Send a key as 'Authorization: Bearer KEY' or 'X-Api-Key: KEY'.")),
        [403] = ("The key may not do this, or the page that calls may not: `scope-missing`, `origin-not-allowed`.",
            new(403, "scope-missing", "The key may not do this.", "This call needs a key with the scope 'write'.")),
        [404] = ("There is no such thing: `unknown-article`, `unknown-model`.",
            new(404, "unknown-article", "There is no such article.", "No article has the id '0a1b2c3d4e5f60718293a4b5'.")),
        [409] = ("The first request with this key is still being worked on: `upload-in-progress`.",
            new(409, "upload-in-progress", "The first request is still being worked on.", "The request with this Idempotency-Key has not ended yet. Try again in a second.")),
        [410] = ("The article was deleted: `article-deleted`.",
            new(410, "article-deleted", "The article was deleted.", "Article 0a1b2c3d4e5f60718293a4b5 was deleted.")),
        [412] = ("The article changed meanwhile: `article-changed`.",
            new(412, "article-changed", "The article changed meanwhile.", "Article '0a1b2c3d4e5f60718293a4b5' is no longer the one that If-Match names. Read it again, and decide again.", "If-Match")),
        [413] = ("The body is too large: `too-large`.",
            new(413, "too-large", "The request is too large.", "Request body too large. The max request body size is 67108864 bytes.")),
        [415] = ("The body's type cannot be read: `unsupported-media-type`.",
            new(415, "unsupported-media-type", "The body's type cannot be read.", "The content type must be application/json or application/x-ndjson.")),
        [422] = ("The key belongs to another request: `idempotency-key-reused`.",
            new(422, "idempotency-key-reused", "The Idempotency-Key belongs to another request.", "A request with another body had this Idempotency-Key. Use a new key for a new request.")),
        [429] = ("Too many requests: `too-many-requests`.", new(429, "too-many-requests", "Too many requests.", "More requests came from this caller than the server allows. Try again in 3 seconds.")),
        [500] = ("A defect of the server: `unexpected`. Its log has more, under the `traceId`.",
            new(500, "unexpected", "Something went wrong that should not.", "This is a defect of the server. Its log has more, under the trace id given here.")),
        [503] = ("The index or the model cannot be used at the moment: `unavailable`.",
            new(503, "unavailable", "NewsQA cannot answer at the moment.", "The index '…/newsqa.db' is locked; stop the other process.")),
    };

    /// <summary>The statuses that are described; a test holds that no endpoint declares another.</summary>
    public static IReadOnlyCollection<int> Statuses => ByStatus.Keys;

    public static void Describe(int status, OpenApiResponse response)
    {
        if (!ByStatus.TryGetValue(status, out var known))
        {
            return;
        }

        response.Description = known.Words;
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status409Conflict)
        {
            response.Headers = ResponseWords.One("Retry-After", "After how many seconds to try again.", JsonSchemaType.Integer);
        }

        foreach (var media in response.Content?.Values.AsEnumerable() ?? [])
        {
            media.Example = Json(known.Example);
        }
    }

    private static JsonObject Json(Problem problem)
    {
        var json = new JsonObject
        {
            ["type"] = Problem.TypePrefix + problem.Kind, ["title"] = problem.Title, ["status"] = problem.Status, ["detail"] = problem.Detail,
            ["traceId"] = "00-3b2f7c1de0a94f5c8d6e1a2b3c4d5e6f-9a8b7c6d5e4f3a2b-00",
        };
        if (problem.Field is not null)
        {
            json["field"] = problem.Field;
        }

        return json;
    }
}
