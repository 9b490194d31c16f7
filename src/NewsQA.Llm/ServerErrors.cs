using System.ClientModel;
using System.Globalization;
using NewsQA.Summarizing;

namespace NewsQA.Llm;

/// <summary>Says what a server's error means. Its own text is not repeated: some servers send back what they were sent.</summary>
internal static class ServerErrors
{
    public static LanguageModelException Translate(ClientResultException error)
    {
        var status = error.Status == 0 ? (int?)null : error.Status;
        return new LanguageModelException(Words(status), error) { Status = status, RetryAfter = RetryAfter(error) };
    }

    private static string Words(int? status) => status switch
    {
        null => "There is no server at NewsQA:Llm:Endpoint, or it does not take connections.",
        401 or 403 => $"The server answered {status}: NewsQA:Llm:ApiKey is missing, wrong or may not use the model.",
        404 => "The server answered 404: NewsQA:Llm:Model is none of its models, or NewsQA:Llm:Endpoint is not the whole address; most end in /v1.",
        429 => "The server answered 429: too many requests, or no credit left.",
        400 or 422 => $"The server answered {status}: it does not take the request; NewsQA:Llm:Temperature set to nothing, or a smaller NewsQA:Llm:MaxInputTokens, may help.",
        _ => $"The server answered {status}.",
    };

    // In seconds or as a date, as RFC 9110 has it.
    private static TimeSpan? RetryAfter(ClientResultException error)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) != true || value is null)
        {
            return null;
        }

        var wait = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6 ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - DateTimeOffset.UtcNow
            : (TimeSpan?)null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
