using System.Net.Http.Headers;
using System.Text;

namespace NewsQA.Server.Access;

/// <summary>Where a request may carry its key.</summary>
internal static class PresentedKey
{
    /// <returns>The key of <c>Authorization: Bearer</c>, of <c>X-Api-Key</c>, or the password of <c>Authorization: Basic</c> (what a browser asks for); else null.</returns>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
        {
            return key;
        }

        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given) && given.Parameter is { } parameter
            ? given.Scheme.ToLowerInvariant() switch { "bearer" => parameter, "basic" => Password(parameter), _ => null }
            : null;
    }

    private static string? Password(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
