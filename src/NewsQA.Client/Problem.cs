using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsQA.Client;

/// <summary>What problem details (RFC 9457) say, and the exception they stand for.</summary>
internal sealed record Problem(string? Title, string? Detail, string? Field)
{
    public static async Task ThrowIfErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var problem = await ReadAsync(response, cancellationToken);
        var message = problem?.Detail ?? problem?.Title ?? $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        throw response.StatusCode switch
        {
            HttpStatusCode.BadRequest => new ArgumentException(message, problem?.Field),
            HttpStatusCode.Gone => new ArticleDeletedException(message, null),
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
