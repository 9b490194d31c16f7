using Microsoft.SemanticKernel;
using NewsQA.Client;

namespace NewsQA.SemanticKernel;

/// <summary>Adds <see cref="NewsQAPlugin"/> to a kernel.</summary>
public static class NewsQAPluginExtensions
{
    /// <summary>The plugin's name unless another is given; a model sees <c>NewsQA-ask_news</c>.</summary>
    public const string DefaultPluginName = "NewsQA";

    /// <summary>Adds the plugin to a kernel that is built: <c>kernel.Plugins.AddNewsQA(newsQA)</c>.</summary>
    /// <param name="plugins">The kernel's plugins.</param>
    /// <param name="newsQA">What answers.</param>
    /// <param name="pluginName">The plugin's name: letters, digits and underscores.</param>
    /// <returns>The plugin.</returns>
    /// <exception cref="ArgumentException">There is a plugin of this name already, or the name is not allowed.</exception>
    public static KernelPlugin AddNewsQA(this ICollection<KernelPlugin> plugins, INewsQA newsQA, string pluginName = DefaultPluginName)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentNullException.ThrowIfNull(newsQA);
        return plugins.AddFromObject(new NewsQAPlugin(newsQA), pluginName);
    }

    /// <summary>
    /// Adds the plugin while a kernel is being set up: <c>services.AddKernel().Plugins.AddNewsQA()</c>. What answers is the
    /// <see cref="INewsQA"/> of the services.
    /// </summary>
    /// <param name="plugins">The builder's plugins.</param>
    /// <param name="pluginName">The plugin's name: letters, digits and underscores.</param>
    /// <returns>The same builder's plugins.</returns>
    public static IKernelBuilderPlugins AddNewsQA(this IKernelBuilderPlugins plugins, string pluginName = DefaultPluginName)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        return plugins.AddFromType<NewsQAPlugin>(pluginName);
    }
}
