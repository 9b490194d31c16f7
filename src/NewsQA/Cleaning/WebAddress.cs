namespace NewsQA.Cleaning;

/// <summary>Addresses of articles, and the outlet that an address tells.</summary>
internal static class WebAddress
{
    private static readonly string[] s_prefixes = ["www.", "m.", "mobile.", "amp."];

    /// <summary>An absolute http(s) address as written, or null.</summary>
    /// <param name="text">What may be an address; white space around it is ignored.</param>
    /// <param name="baseAddress">What a relative one counts from; null for none.</param>
    public static string? From(string? text, string? baseAddress = null)
    {
        var trimmed = text?.Trim() ?? "";
        if (Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && IsWeb(uri))
        {
            return trimmed;
        }

        return trimmed.Length > 0 && From(baseAddress) is { } root && Uri.TryCreate(new Uri(root), trimmed, out var joined) && IsWeb(joined)
            ? joined.AbsoluteUri
            : null;
    }

    /// <summary>The outlet as far as an address tells it: the host, without <c>www.</c> and the like. A better name would be a guess.</summary>
    /// <param name="url">An absolute address, or null.</param>
    /// <returns>The host in lower case, or null.</returns>
    public static string? OutletOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !IsWeb(uri))
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        var prefix = Array.Find(s_prefixes, prefix => host.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is not null && host.AsSpan(prefix.Length).Contains('.') ? host[prefix.Length..] : host;
    }

    private static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
}
