using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NewsQA.Server.Mcp;

namespace NewsQA.Server.Access;

/// <summary>Who may call what. Made once; asked of every request.</summary>
internal sealed class AccessRules(ServerOptions options, AllowedHosts hosts, IServer server)
{
    /// <summary>Paths that want a key where one is required. The page, its files, the description and the probes are for everybody.</summary>
    public static bool IsGuarded(PathString path) => IsWork(path) || path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);

    /// <summary>Paths where a request makes the engine work: a caller may ask for them only so often.</summary>
    public static bool IsWork(PathString path) =>
        path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(McpEndpoint.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether guarded paths want a key.</summary>
    public bool RequiresKey => options.RequireApiKey ?? (options.ApiKeys.Count > 0 || IsReachable);

    /// <summary>Whether others than this machine can reach the server: by the addresses where it listens, or by a name that stands for it.</summary>
    public bool IsReachable => hosts.NamesOthers || (!options.OnlyThisMachine && Addresses.Any(address => !ListenAddress.IsLoopback(address)));

    public IEnumerable<string> Addresses => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    public ApiKey? KeyOf(HttpRequest request) => PresentedKey.Of(request) is { } presented ? ApiKey.Find(options.ApiKeys, presented) : null;

    /// <summary>What the endpoint says it needs; else reading for GET and writing for the rest, so that one that says nothing is not open.</summary>
    public static ApiScopes NeededBy(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>()?.Scope
            ?? (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? ApiScopes.Read : ApiScopes.Write);
}
