using Microsoft.Extensions.AI;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>A tool whose mistakes and failures are results that a model can read and act on. What nobody foresaw, and cancellation, go on to the host.</summary>
/// <typeparam name="T">What the tool returns.</typeparam>
/// <param name="tool">The tool.</param>
internal sealed class ReadableErrors<T>(AIFunction tool) : DelegatingAIFunction(tool)
    where T : ToolResult, new()
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await base.InvokeCoreAsync(ToolArguments.Read(this, arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or NewsQAException)
        {
            return new T { Error = WithoutParameterName(e) };
        }
    }

    private static string WithoutParameterName(Exception e)
    {
        var appended = $" (Parameter '{(e as ArgumentException)?.ParamName}')";
        return SizeBudget.Cut(e.Message.EndsWith(appended, StringComparison.Ordinal) ? e.Message[..^appended.Length] : e.Message, 1_000);
    }
}
