using Microsoft.SemanticKernel;
using NewsQA.Tools;

namespace NewsQA.Samples;

// sample: citations
internal sealed class KeptCitations : IFunctionInvocationFilter
{
    public List<ToolCitation> Citations { get; } = [];

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Result.ValueType == typeof(ToolAnswer))
        {
            Citations.AddRange(context.Result.GetValue<ToolAnswer>()!.Citations ?? []);
        }
    }
}
// end
