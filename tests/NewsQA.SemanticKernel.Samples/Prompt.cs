using Microsoft.SemanticKernel;

namespace NewsQA.Samples;

internal static class Prompt
{
    // sample: prompt
    public static async Task<string> HeadlineAsync(Kernel kernel, string subject, CancellationToken cancellationToken = default)
    {
        const string Template = "Write one headline from these passages and nothing else: {{NewsQA.search_news $subject top='3'}}";
        var headline = await kernel.InvokePromptAsync(Template, new() { ["subject"] = subject }, cancellationToken: cancellationToken);
        return headline.ToString();
    }
    // end
}
