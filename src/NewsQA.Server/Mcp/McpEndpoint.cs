#if PACKAGE_FEED_FULL
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol.Server;
using NewsQA.Server.Access;
using NewsQA.Server.Api;
#endif

namespace NewsQA.Server.Mcp;

/// <summary><c>/mcp</c>: the tools for agents over streamable HTTP. A build on a partial feed, which lacks the package, has none.</summary>
internal static class McpEndpoint
{
    public const string Path = "/mcp";

#if PACKAGE_FEED_FULL
    public static void AddMcpEndpoint(this IServiceCollection services)
    {
        services.TryAddSingleton<NewsMcp>();
        // No sessions: any server behind a proxy can answer any request, and nothing is kept for agents that went away.
        services.AddMcpServer().WithHttpTransport(http => http.Stateless = true);
        services.AddOptions<McpServerOptions>().Configure<NewsMcp>((options, mcp) => mcp.Describe(options));
    }

    public static void MapMcpEndpoint(this WebApplication app) =>
        app.MapMcp(Path).WithRequestLimit(RequestLimits.QuestionBytes).OnlyReads().ExcludeFromDescription();
#else
    public static void AddMcpEndpoint(this IServiceCollection services)
    {
        // Nothing to add: the package is not on this feed.
    }

    public static void MapMcpEndpoint(this WebApplication app)
    {
        // Not found, as any other address that there is not.
    }
#endif
}
