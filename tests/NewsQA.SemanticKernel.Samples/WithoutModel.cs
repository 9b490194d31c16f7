using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.Tools;

namespace NewsQA.Samples;

internal static class WithoutModel
{
    // sample: without a model
    public static async Task<string> AskAsync(Kernel kernel, string question, CancellationToken cancellationToken = default)
    {
        var answer = await kernel.InvokeAsync<ToolAnswer>("NewsQA", "ask_news", new() { ["question"] = question }, cancellationToken);
        return answer switch
        {
            { Error: { } error } => error,
            { Status: AnswerStatus.Answered } => string.Join('\n', answer.Citations!.Select(c => $"“{c.Quote}” [{c.Source}, {c.Date}]")),
            _ => answer!.Message!,
        };
    }
    // end
}
