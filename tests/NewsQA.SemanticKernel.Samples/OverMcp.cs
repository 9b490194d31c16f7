using Microsoft.SemanticKernel;
using ModelContextProtocol.Client;

namespace NewsQA.Samples;

internal static class OverMcp
{
    // sample: mcp
    public static async Task<McpClient> AddNewsQAOverMcpAsync(this Kernel kernel, Uri server, string? apiKey = null, CancellationToken cancellationToken = default)
    {
        var transport = new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(server, "mcp"),
            AdditionalHeaders = apiKey is null ? null : new Dictionary<string, string> { ["Authorization"] = "Bearer " + apiKey },
        });
        // On this machine without a server: new StdioClientTransport(new() { Command = "/path/to/newsqa", Arguments = ["mcp"] })
        var client = await McpClient.CreateAsync(transport, cancellationToken: cancellationToken);
        var tools = await client.ListToolsAsync(cancellationToken: cancellationToken);
        kernel.Plugins.AddFromFunctions("News", tools.Select(tool => tool.AsKernelFunction()));
        return client;
    }
    // end
}
