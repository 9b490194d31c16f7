using System.Net;

namespace NewsQA.Server.Access;

/// <summary>Reads the addresses on which a server listens, wildcards included.</summary>
internal static class ListenAddress
{
    public static bool IsLoopback(string address) => IsLoopbackHost(HostOf(address));

    /// <summary>Whether a host's name or number stands for this machine alone.</summary>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    /// <summary>The host of <c>http://host:port</c>, <c>http://*:port</c> or <c>http://[::1]:port</c>.</summary>
    public static string HostOf(string address)
    {
        var rest = address[(address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..].Split('/')[0];
        var end = rest.StartsWith('[') ? rest.IndexOf(']', StringComparison.Ordinal) + 1 : rest.IndexOf(':', StringComparison.Ordinal);
        return end <= 0 ? rest : rest[..end];
    }
}
