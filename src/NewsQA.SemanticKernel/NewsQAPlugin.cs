using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.Tools;

namespace NewsQA.SemanticKernel;

/// <summary>
/// NewsQA's tools as the functions of a Semantic Kernel plugin. They are those of <see cref="NewsTools"/>: same names, descriptions and parameters, and the same JSON for a
/// model; a host's own code reads the results as records (<see cref="ToolAnswer"/> and the others).
/// </summary>
public static class NewsQAPlugin
{
    /// <summary>The plugin's name unless another is given; a model sees <c>NewsQA-ask_news</c>.</summary>
    public const string DefaultName = "NewsQA";

    /// <summary>What the plugin is for.</summary>
    public const string Description = "Answers from an index of news articles, with verbatim, dated and attributed quotes.";

    /// <summary>Makes the plugin. It is thread-safe.</summary>
    /// <param name="newsQA">What answers: the engine in this process, or a client of a server.</param>
    /// <param name="name">The plugin's name: letters, digits and underscores.</param>
    /// <param name="options">How much a function may return; null for the default.</param>
    /// <returns>
    /// <c>ask_news</c>, <c>search_news</c>, <c>get_article</c>, <c>what_changed</c> and <c>list_sources</c>. A mistake in the arguments, or an index or a server that fails, is a
    /// result whose <see cref="ToolResult.Error"/> says so; cancellation is thrown.
    /// </returns>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options allow too little.</exception>
    public static KernelPlugin Create(INewsQA newsQA, string name = DefaultName, NewsToolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsQA);
        return KernelPluginFactory.CreateFromFunctions(name, Description, NewsTools.CreateTyped(newsQA, options).Select(tool => new KernelTool(tool).AsKernelFunction()));
    }
}
