namespace NewsQA.Server.Access;

/// <summary>Tells whether a request was made by a page that may make it. Programs that are no browsers send none of these headers, and pass.</summary>
internal static class RequestOrigin
{
    public static bool MayCall(HttpRequest request, IReadOnlyList<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return IsOwn(request, origin) || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase);
        }

        // Without an origin a page elsewhere can still embed an address as an image or script: the browser says so here. Following a link is fine.
        return request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site") || request.Headers["Sec-Fetch-Mode"] == "navigate";
    }

    // Host and port, not the scheme: a proxy may have taken HTTPS off. That the host is a name of this server was checked before.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && (HostString.FromUriComponent(address) is var own && (own.Equals(request.Host) || $"{address.Host}:{address.Port}".Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
}
