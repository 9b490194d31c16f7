using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsQA.Indexing.Points;
using Qdrant.Client;

namespace NewsQA.Qdrant;

/// <summary>Registers Qdrant.</summary>
public static class QdrantServiceCollectionExtensions
{
    /// <summary>Registers <see cref="QdrantHealth"/>, the store that an index can be opened on, and the one client that all share. Nothing connects before the first call.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The whole configuration; <see cref="QdrantOptions.Section"/> in it is checked when the host starts.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNewsQAQdrant(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<QdrantOptions>()
            .Bind(configuration.GetSection(QdrantOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<IQdrantClient>(CreateClient);
        services.TryAddSingleton<QdrantHealth>();
        services.TryAddSingleton<IPointStore>(CreateStore);
        return services;
    }

    private static QdrantPointStore CreateStore(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        return new QdrantPointStore(new QdrantConnection(options), options);
    }

    private static QdrantClient CreateClient(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        var apiKey = string.IsNullOrEmpty(options.ApiKey) ? null : options.ApiKey;
        var deadline = TimeSpan.FromSeconds(options.TimeoutSeconds);
        return new QdrantClient(options.Address, apiKey, deadline, services.GetService<ILoggerFactory>());
    }
}
