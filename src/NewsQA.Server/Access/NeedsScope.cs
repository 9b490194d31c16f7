namespace NewsQA.Server.Access;

/// <summary>What a key must be allowed to do to call an endpoint.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NeedsScope(ApiScopes Scope);

/// <summary>Says it of endpoints.</summary>
internal static class NeedsScopeExtensions
{
    /// <summary>A POST that changes nothing.</summary>
    public static TBuilder OnlyReads<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new NeedsScope(ApiScopes.Read));
}
