#if PACKAGE_FEED_FULL
using NewsQA.Server.Access;
using NewsQA.Server.Api;
#endif

namespace NewsQA.Server.Mcp;

/// <summary><c>/mcp</c>: the tools for agents over streamable HTTP. A build on a partial feed, which lacks the package, has none.</summary>
internal static class McpEndpoint
{
    public const string Path = "/mcp";

    public static void MapMcpEndpoint(this WebApplication app)
    {
#if PACKAGE_FEED_FULL
        // Made with the first request: a server that no agent ever asks starts as fast as without it.
        var handler = new Lazy<RequestDelegate>(() => McpHandler.Create(app.Services));
        app.MapPost(Path, context => handler.Value(context)).WithRequestLimit(RequestLimits.QuestionBytes).OnlyReads().ExcludeFromDescription();
#endif
    }
}
