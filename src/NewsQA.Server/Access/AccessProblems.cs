using NewsQA.Server.Errors;

namespace NewsQA.Server.Access;

/// <summary>What a caller is told who is not let in.</summary>
internal static class AccessProblems
{
    public static Problem WrongHost(string host) => new(
        StatusCodes.Status400BadRequest, "host-not-allowed", "The server does not answer under this name.",
        $"'{host}' is not among this server's names. Use localhost or its address; whoever runs it can add names with AllowedHosts.");

    public static Problem WrongOrigin(string? origin) => new(
        StatusCodes.Status403Forbidden, "origin-not-allowed", "Pages of this origin may not call the API.",
        $"The request comes from a page of '{(string.IsNullOrEmpty(origin) ? "another site" : origin)}'. Whoever runs the server can allow it with NewsQA:AllowedOrigins.");

    public static Problem NoKey(bool isUnknown) => new(
        StatusCodes.Status401Unauthorized, "api-key-required", "The API wants a key.",
        (isUnknown ? "The key is not one of this server's. " : "") + "Send a key as 'Authorization: Bearer KEY' or 'X-Api-Key: KEY'.");

    public static Problem MayNot(ApiScopes needed) => new(
        StatusCodes.Status403Forbidden, "scope-missing", "The key may not do this.",
        $"This call needs a key with the scope '{needed.ToString().ToLowerInvariant()}'.");

    public static Problem TooMany(int seconds) => new(
        StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many requests.", $"More requests came from this caller than the server allows. Try again in {seconds} seconds.");
}
