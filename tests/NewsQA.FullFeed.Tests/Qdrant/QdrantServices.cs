using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>The services of a host whose configuration has these values in the section <c>NewsQA:Qdrant</c>.</summary>
internal static class QdrantServices
{
    public static ServiceProvider For(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"{QdrantOptions.Section}:{s.Key}", s.Value)))
            .Build();
        return new ServiceCollection().AddNewsQAQdrant(configuration).BuildServiceProvider();
    }
}
