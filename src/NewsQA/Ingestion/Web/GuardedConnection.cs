using System.Net;
using System.Net.Sockets;

namespace NewsQA.Ingestion.Web;

/// <summary>Thrown where a host is one that may not be asked.</summary>
internal sealed class AddressRefusedException(string host)
    : IOException($"{host} is in a private network or on this machine. Set NewsQA:Web:AllowPrivateAddresses to fetch from there.");

/// <summary>
/// Connects to public hosts alone. The address that is checked is the one that is connected to, so a name that means another address a moment later,
/// and a redirect, cannot get past it.
/// </summary>
internal static class GuardedConnection
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Makes a handler without proxy, cookies, credentials and redirects of its own.</summary>
    /// <param name="options">Whether private addresses are allowed.</param>
    public static SocketsHttpHandler Handler(WebOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellationToken),
        ConnectTimeout = s_connectTimeout,
        MaxResponseHeadersLength = 64,
        UseCookies = false,
        // A proxy would look names up itself, where they cannot be checked.
        UseProxy = false,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var allowed = allowPrivate ? addresses : Array.FindAll(addresses, AddressRules.IsPublic);
        if (addresses.Length > 0 && allowed.Length == 0)
        {
            throw new AddressRefusedException(host.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
