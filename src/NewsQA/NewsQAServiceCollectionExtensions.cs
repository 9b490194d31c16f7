using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsQA.Client;

namespace NewsQA;

/// <summary>Registers NewsQA.</summary>
public static class NewsQAServiceCollectionExtensions
{
    /// <summary>Registers the engine as <see cref="INewsQA"/> and as <see cref="NewsQAEngine"/>, one for the whole application.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Where the options are: section <c>NewsQA</c>, see <see cref="EngineOptions"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="NewsQAException">A setting is out of range; the message names key, value and range.</exception>
    public static IServiceCollection AddNewsQA(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = EngineOptions.Read(configuration);
        services.AddSingleton(provider => new NewsQAEngine(options, provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        services.AddSingleton<INewsQA>(provider => provider.GetRequiredService<NewsQAEngine>());
        return services;
    }
}
