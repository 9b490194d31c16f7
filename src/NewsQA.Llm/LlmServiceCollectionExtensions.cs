using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsQA.Client;
using NewsQA.Summarizing;

namespace NewsQA.Llm;

/// <summary>Registers the language model's client.</summary>
public static class LlmServiceCollectionExtensions
{
    /// <summary>Registers the client of the endpoint in <c>NewsQA:Llm</c>, as a keyed service that <c>AddNewsQA</c> finds. Without an endpoint it does nothing.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Where the options are: section <c>NewsQA:Llm</c>, see <see cref="LlmOptions"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="NewsQAException">A setting is out of range; the message names key, value and range.</exception>
    public static IServiceCollection AddNewsQALlm(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (LlmEndpoint.For(EngineOptions.Read(configuration).Llm) is { } connect)
        {
            services.AddKeyedSingleton(LlmOptions.ServiceKey, (_, _) => connect());
        }

        return services;
    }
}
