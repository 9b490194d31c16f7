using System.ClientModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.SemanticKernel;
using OpenAI;

namespace NewsQA.Samples;

internal static class KernelSetup
{
    // sample: set up
    // newsServer: http://localhost:5080; modelServer: any with OpenAI's API, Ollama's http://localhost:11434/v1 for instance.
    public static Kernel Create(string newsServer, string modelServer, string model, string modelKey)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion(model, new OpenAIClient(new ApiKeyCredential(modelKey), new OpenAIClientOptions { Endpoint = new Uri(modelServer) }));
        builder.Services.AddSingleton<INewsQA>(_ => new NewsQAHttpClient(NewsQAHttpClient.Connect(newsServer)));
        builder.Plugins.AddNewsQA();
        return builder.Build();
    }
    // end
}
