using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using NewsQA.Tools;

namespace NewsQA.Server.Mcp;

/// <summary>A tool whose result is the protocol's: its JSON as text, as it is; an error marked as one, in words alone.</summary>
internal sealed class McpToolResult(AIFunction tool) : DelegatingAIFunction(tool)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var result = await base.InvokeCoreAsync(arguments, cancellationToken);
        var error = NewsTools.ErrorIn(result);
        var text = error ?? (result is JsonElement element ? element.GetRawText() : result?.ToString() ?? "");
        return new CallToolResult { IsError = error is not null, Content = [new TextContentBlock { Text = text }] };
    }
}
