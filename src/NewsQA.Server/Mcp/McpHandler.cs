#if PACKAGE_FEED_FULL
using ModelContextProtocol.Server;
using NewsQA.Client;

namespace NewsQA.Server.Mcp;

/// <summary>The package's handler of requests, with services of its own, so that those of the server are not made to wait for it.</summary>
internal sealed class McpHandler : IEndpointRouteBuilder
{
    private McpHandler(IServiceProvider services) => ServiceProvider = services;

    public IServiceProvider ServiceProvider { get; }

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <summary>Makes it.</summary>
    /// <param name="server">The server's services.</param>
    public static RequestDelegate Create(IServiceProvider server)
    {
        var lifetime = server.GetRequiredService<IHostApplicationLifetime>();
        var services = new ServiceCollection()
            .AddSingleton(server.GetRequiredService<ILoggerFactory>())
            .AddSingleton(lifetime)
            .AddSingleton(new NewsMcp(server.GetRequiredService<INewsQA>()))
            .AddLogging();
        // No sessions: any server behind a proxy can answer any request, and nothing is kept for agents that went away.
        services.AddMcpServer().WithHttpTransport(http => http.Stateless = true);
        services.AddOptions<McpServerOptions>().Configure<NewsMcp>((options, mcp) => mcp.Describe(options));
        var provider = services.BuildServiceProvider();
        lifetime.ApplicationStopped.Register(provider.Dispose);

        var routes = new McpHandler(provider);
        routes.MapMcp();
        return routes.DataSources.SelectMany(source => source.Endpoints).Single(IsPost).RequestDelegate!;
    }

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(ServiceProvider);

    private static bool IsPost(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post, StringComparer.Ordinal) == true;
}
#endif
