using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using NewsQA.Summarizing;
using OpenAI;

namespace NewsQA.Llm;

/// <summary>Speaks to an OpenAI-compatible endpoint.</summary>
public static class LlmEndpoint
{
    // Servers that want no key take any.
    private const string NoKey = "none";

    /// <summary>How to reach the endpoint that the options name; nothing is loaded before the function is called.</summary>
    /// <param name="options">The options, valid.</param>
    /// <returns>Makes the client; null when they name no endpoint.</returns>
    public static Func<IChatClient>? For(LlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return string.IsNullOrWhiteSpace(options.Endpoint) ? null : () => Connect(options);
    }

    /// <summary>Makes the client. It asks once and waits as long as it is allowed to: tries and patience are the engine's.</summary>
    /// <param name="options">The options, valid, with an endpoint and a model.</param>
    /// <returns>The client, thread-safe.</returns>
    public static IChatClient Connect(LlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var endpoint = new Uri(options.Endpoint!);
        var settings = new OpenAIClientOptions
        {
            Endpoint = endpoint,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds + 1),
            UserAgentApplicationId = "newsqa",
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        var client = new OpenAIClient(new ApiKeyCredential(options.ApiKey?.Trim() is { Length: > 0 } key ? key : NoKey), settings);
        return new EndpointChatClient(client.GetChatClient(options.Model), endpoint, options.Model!);
    }
}
