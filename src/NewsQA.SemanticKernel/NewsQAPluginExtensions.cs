using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.Tools;

namespace NewsQA.SemanticKernel;

/// <summary>Adds <see cref="NewsQAPlugin"/> to a kernel.</summary>
public static class NewsQAPluginExtensions
{
    /// <summary>Adds the plugin to a kernel that is built: <c>kernel.Plugins.AddNewsQA(newsQA)</c>.</summary>
    /// <param name="plugins">The kernel's plugins.</param>
    /// <param name="newsQA">What answers: the engine in this process, or a client of a server.</param>
    /// <param name="pluginName">The plugin's name: letters, digits and underscores.</param>
    /// <param name="options">How much a function may return; null for the default.</param>
    /// <returns>The plugin.</returns>
    /// <exception cref="ArgumentException">There is a plugin of this name already, or the name is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options allow too little.</exception>
    public static KernelPlugin AddNewsQA(
        this ICollection<KernelPlugin> plugins, INewsQA newsQA, string pluginName = NewsQAPlugin.DefaultName, NewsToolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        var plugin = NewsQAPlugin.Create(newsQA, pluginName, options);
        plugins.Add(plugin);
        return plugin;
    }

    /// <summary>Adds the plugin while a kernel is being set up: <c>services.AddKernel().Plugins.AddNewsQA()</c>. See <see cref="AddNewsQAPlugin"/>.</summary>
    /// <param name="plugins">The builder's plugins.</param>
    /// <param name="pluginName">The plugin's name: letters, digits and underscores.</param>
    /// <param name="options">How much a function may return; null for the default.</param>
    /// <returns>The same builder's plugins.</returns>
    public static IKernelBuilderPlugins AddNewsQA(
        this IKernelBuilderPlugins plugins, string pluginName = NewsQAPlugin.DefaultName, NewsToolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        plugins.Services.AddNewsQAPlugin(pluginName, options);
        return plugins;
    }

    /// <summary>
    /// Adds the plugin to the services, from which every kernel of <c>services.AddKernel()</c> takes it. What answers is the <see cref="INewsQA"/> of the services:
    /// that of <c>services.AddNewsQA(configuration)</c>, or a client that was added by hand.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="pluginName">The plugin's name: letters, digits and underscores.</param>
    /// <param name="options">How much a function may return; null for the default.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNewsQAPlugin(
        this IServiceCollection services, string pluginName = NewsQAPlugin.DefaultName, NewsToolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(provider => NewsQAPlugin.Create(RegisteredIn(provider), pluginName, options));
    }

    private static INewsQA RegisteredIn(IServiceProvider services) => services.GetService<INewsQA>() ?? throw new InvalidOperationException(
        "The NewsQA plugin needs an INewsQA among the services: add the engine with services.AddNewsQA(configuration), or a server's client with "
        + "services.AddSingleton<INewsQA>(new NewsQAHttpClient(NewsQAHttpClient.Connect(\"http://localhost:5080\"))).");
}
