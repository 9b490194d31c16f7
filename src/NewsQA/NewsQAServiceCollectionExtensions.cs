using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Summarizing;

namespace NewsQA;

/// <summary>Registers NewsQA.</summary>
public static class NewsQAServiceCollectionExtensions
{
    /// <summary>Registers the engine as <see cref="INewsQA"/> and as <see cref="NewsQAEngine"/>, one for the whole application.</summary>
    /// <remarks>
    /// Where <c>NewsQA:Llm:Endpoint</c> is set, its client comes from <c>AddNewsQALlm</c> of NewsQA.Llm; where <c>NewsQA:Llm:UseHostChatClient</c> is true, the host's own
    /// <see cref="IChatClient"/> is used. Without either there is no language model.
    /// </remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Where the options are: section <c>NewsQA</c>, see <see cref="EngineOptions"/>.</param>
    /// <param name="kinds">Kinds of index besides the one in a file; null for none.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="NewsQAException">A setting is out of range; the message names key, value and range.</exception>
    public static IServiceCollection AddNewsQA(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IIndexKind>? kinds = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = EngineOptions.Read(configuration, kinds);
        services.AddSingleton(provider => new NewsQAEngine(
            options, provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>(), HostChat.Of(provider, options.Llm)));
        services.AddSingleton<INewsQA>(provider => provider.GetRequiredService<NewsQAEngine>());
        return services;
    }
}
