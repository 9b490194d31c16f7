using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using NewsQA.SemanticKernel;
using NewsQA.Tools;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>A kernel with the plugin, and one call of each of its functions.</summary>
internal sealed class PluginCalls
{
    public PluginCalls() => Plugin = Kernel.Plugins.AddNewsQA(News);

    public static TheoryData<string, string, Type> EachFunction { get; } = new()
    {
        { "ask_news", """{"question": "How much did the bridge cost?"}""", typeof(ToolAnswer) },
        { "search_news", """{"query": "bridge", "top": 3, "sources": ["Fjord Post"]}""", typeof(ToolPassages) },
        { "get_article", """{"id": "000000000000000000000001"}""", typeof(ToolArticle) },
        { "what_changed", """{"since": "2025-06-01"}""", typeof(ToolChanges) },
        { "list_sources", "{}", typeof(ToolSources) },
    };

    public ScriptedNewsQA News { get; } = new();

    public Kernel Kernel { get; } = new();

    public KernelPlugin Plugin { get; }

    public static KernelArguments Arguments(string json) => Fill(new KernelArguments(), json);

    public static AIFunctionArguments FunctionArguments(string json) => Fill(new AIFunctionArguments(), json);

    public Task<FunctionResult> InvokeAsync(string function, string arguments = "{}", CancellationToken? cancellation = null) =>
        Kernel.InvokeAsync("NewsQA", function, Arguments(arguments), cancellation ?? TestContext.Current.CancellationToken);

    public async Task<T> InvokeAsync<T>(string function, string arguments = "{}") => (await InvokeAsync(function, arguments)).GetValue<T>()!;

    private static T Fill<T>(T arguments, string json)
        where T : IDictionary<string, object?>
    {
        foreach (var property in JsonElement.Parse(json).EnumerateObject())
        {
            arguments[property.Name] = property.Value;
        }

        return arguments;
    }
}
