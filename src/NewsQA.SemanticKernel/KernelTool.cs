using Microsoft.Extensions.AI;
using NewsQA.Tools;

namespace NewsQA.SemanticKernel;

/// <summary>
/// A tool as a kernel calls it. A prompt that calls a function hands it all of the prompt's variables, whatever their letters' case; so what the tool does not take is
/// no mistake here. It could be a model's mistake all the same, so the result says what had no effect.
/// </summary>
/// <param name="tool">The tool.</param>
internal sealed class KernelTool(AIFunction tool) : DelegatingAIFunction(tool)
{
    private readonly string[] parameters = [.. tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var taken = new AIFunctionArguments(StringComparer.Ordinal) { Services = arguments.Services, Context = arguments.Context };
        var others = new List<string>();
        foreach (var (name, value) in arguments)
        {
            if (Array.Find(parameters, p => p.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } parameter)
            {
                taken[parameter] = value;
            }
            else
            {
                others.Add(name);
            }
        }

        var result = await base.InvokeCoreAsync(taken, cancellationToken).ConfigureAwait(false);
        return others.Count > 0 && result is ToolResult known ? known with { Note = $"{known.Note} {NoteOn(others)}".TrimStart() } : result;
    }

    private string NoteOn(List<string> others)
    {
        var names = string.Join(", ", others.Order(StringComparer.Ordinal).Take(5).Select(name => name.Length <= 30 ? name : name[..30]));
        return $"Without effect: {names}. {Name} takes {string.Join(", ", parameters)}.";
    }
}
