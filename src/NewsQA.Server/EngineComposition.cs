using NewsQA.Client;
using NewsQA.Llm;

namespace NewsQA.Server;

/// <summary>The one place where the server meets the engine.</summary>
internal static class EngineComposition
{
    /// <summary>Registers the engine, unless an <see cref="INewsQA"/> is there already: the CLI's own, or a test's.</summary>
    public static void AddEngine(IServiceCollection services, IConfiguration configuration)
    {
        if (!services.Any(service => service.ServiceType == typeof(INewsQA)))
        {
            services.AddNewsQA(configuration, IndexKinds.All);
            services.AddNewsQALlm(configuration);
        }
    }
}
