using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsQA.Client;

/// <summary>What problem details (RFC 9457) say, and the exception they stand for.</summary>
internal sealed record Problem(string? Title, string? Detail, string? Field, int? Status = null)
{
    public static async Task ThrowIfErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        throw ToException(await ReadAsync(response, cancellationToken), (int)response.StatusCode, $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.");
    }

    /// <summary>The exception that problem details inside a stream stand for.</summary>
    public static Exception ToException(JsonElement details)
    {
        var problem = details.Deserialize<Problem>(NewsQAJson.Options);
        return ToException(problem, problem?.Status ?? 0, "The server said that it failed, and not why.");
    }

    private static Exception ToException(Problem? problem, int status, string otherwise)
    {
        var message = problem?.Detail ?? problem?.Title ?? otherwise;
        return status switch
        {
            (int)HttpStatusCode.BadRequest => new ArgumentException(message, problem?.Field),
            (int)HttpStatusCode.Gone => new ArticleDeletedException(message, null),
            _ => new NewsQAException(message),
        };
    }

    private static async Task<Problem?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Problem>(NewsQAJson.Options, cancellationToken);
        }
        catch (JsonException)
        {
            // Not ours: a proxy's page, say. The status alone has to do.
            return null;
        }
    }
}
