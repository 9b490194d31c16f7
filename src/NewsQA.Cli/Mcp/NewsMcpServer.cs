using ModelContextProtocol.Server;
using NewsQA.Client;
using NewsQA.Server.Mcp;

namespace NewsQA.Cli.Mcp;

/// <summary>An MCP server over any <see cref="INewsQA"/>. Standard output belongs to the protocol: whatever is said to people goes to standard error.</summary>
internal static class NewsMcpServer
{
    public static async Task RunAsync(INewsQA newsQA, TextWriter log, CancellationToken cancellationToken)
    {
        var loggers = new StandardErrorLoggers(log);
        var options = new McpServerOptions();
        new NewsMcp(newsQA).Describe(options);
        await using var transport = new StdioServerTransport("newsqa", loggers);
        await using var server = McpServer.Create(transport, options, loggers);
        await server.RunAsync(cancellationToken);
    }
}
