using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsQA.Tools;

/// <summary>A tool whose result is a <see cref="JsonElement"/>, as hosts of <see cref="AIFunction"/> expect.</summary>
/// <param name="tool">The tool.</param>
internal sealed class JsonResult(AIFunction tool) : DelegatingAIFunction(tool)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var result = await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false);
        return JsonSerializer.SerializeToElement(result, result!.GetType(), ToolJson.Options);
    }
}
