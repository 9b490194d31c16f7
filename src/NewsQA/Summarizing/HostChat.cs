using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using NewsQA.Client;

namespace NewsQA.Summarizing;

/// <summary>Finds the language model's client among a host's services.</summary>
internal static class HostChat
{
    /// <summary>How to get it, when it is first needed; null when no language model is configured.</summary>
    /// <exception cref="NewsQAException">One is configured, and nothing is registered that speaks to it.</exception>
    public static Func<IChatClient>? Of(IServiceProvider provider, LlmOptions options)
    {
        if (!options.IsConfigured)
        {
            return null;
        }

        var key = options.UseHostChatClient ? null : LlmOptions.ServiceKey;
        if (provider.GetService<IServiceProviderIsKeyedService>() is { } known && !known.IsKeyedService(typeof(IChatClient), key))
        {
            throw new NewsQAException(options.UseHostChatClient
                ? "NewsQA:Llm:UseHostChatClient is true, but no IChatClient is registered. Register one, or set NewsQA:Llm:Endpoint."
                : "NewsQA:Llm:Endpoint is set, but nothing is registered that speaks to it. Call services.AddNewsQALlm(configuration), of NewsQA.Llm.");
        }

        return () => key is null ? provider.GetRequiredService<IChatClient>() : provider.GetRequiredKeyedService<IChatClient>(key);
    }
}
