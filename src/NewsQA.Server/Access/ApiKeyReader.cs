using NewsQA.Client;

namespace NewsQA.Server.Access;

/// <summary>Reads keys from configuration.</summary>
internal static class ApiKeyReader
{
    /// <summary>Shorter ones could be guessed over the network in reasonable time.</summary>
    private const int LeastCharacters = 16;

    public static IReadOnlyList<ApiKey> Read(IConfigurationSection section) =>
        section.Value is { Length: > 0 }
            ? throw new NewsQAException("NewsQA:ApiKeys is a list: set NewsQA:ApiKeys:0:Key and NewsQA:ApiKeys:0:Scopes (read, write).")
            : [.. section.GetChildren().Where(IsGiven).Select(ReadOne)];

    // A key that is there and empty is a variable that nobody set, in a file that passes it on.
    private static bool IsGiven(IConfigurationSection one) => one["Key"] is not "";

    private static ApiKey ReadOne(IConfigurationSection one)
    {
        var key = one["Key"];
        if (string.IsNullOrWhiteSpace(key) || key.Length < LeastCharacters)
        {
            throw new NewsQAException($"{one.Path}:Key must have at least {LeastCharacters} characters; make one with: openssl rand -hex 24");
        }

        var scopes = ServerOptions.Words(one.GetSection("Scopes")).Select(word => Scope(one, word)).Aggregate(ApiScopes.None, (all, scope) => all | scope);
        return new ApiKey(one["Name"] ?? one.Key, key, scopes == ApiScopes.None ? ApiScopes.Read : scopes);
    }

    private static ApiScopes Scope(IConfigurationSection one, string word) => word.ToLowerInvariant() switch
    {
        "read" => ApiScopes.Read,
        "write" => ApiScopes.Write,
        _ => throw new NewsQAException($"{one.Path}:Scopes has '{word}'; a scope is read or write."),
    };
}
