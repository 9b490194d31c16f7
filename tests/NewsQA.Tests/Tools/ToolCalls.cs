using System.Text.Json;
using Microsoft.Extensions.AI;
using NewsQA.Client;
using NewsQA.Tools;

namespace NewsQA.Tests.Tools;

/// <summary>Calls the tools as a model does: arguments and results are JSON.</summary>
internal sealed class ToolCalls(INewsQA newsQA, int? most = null)
{
    public IReadOnlyList<AIFunction> Tools { get; } = NewsTools.Create(newsQA, most is { } characters ? new NewsToolOptions { MaxCharacters = characters } : null);

    public AIFunction this[string name] => Tools.Single(t => t.Name == name);

    public async Task<JsonElement> CallAsync(string name, string arguments = "{}", CancellationToken? cancellation = null)
    {
        var given = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal);
        return (JsonElement)(await this[name].InvokeAsync(new AIFunctionArguments(given), cancellation ?? TestContext.Current.CancellationToken))!;
    }

    public async Task<string> ErrorAsync(string name, string arguments = "{}") =>
        NewsTools.ErrorIn(await CallAsync(name, arguments)) ?? throw new InvalidOperationException("There was no error.");
}
