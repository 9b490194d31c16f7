using System.Net;

namespace NewsQA.Server.Access;

/// <summary>
/// The names under which the server answers. A page elsewhere can make its own name stand for this machine (DNS rebinding), but it cannot change
/// the name that the browser then sends: that name is not among these. Numbers are no names, so no page can rebind them.
/// </summary>
/// <param name="allowed">Names, <c>*.example.org</c> for all below one, <c>*</c> for all.</param>
internal sealed class AllowedHosts(IReadOnlyList<string> allowed)
{
    /// <summary>Whether one of the names stands for more than this machine.</summary>
    public bool NamesOthers { get; } = allowed.Any(name => !ListenAddress.IsLoopbackHost(name));

    /// <summary>Reads them: what <c>AllowedHosts</c> says, and the names on which the server was told to listen.</summary>
    public static AllowedHosts Read(string? configured, IEnumerable<string> urls)
    {
        var named = (configured ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var listening = urls.Select(ListenAddress.HostOf).Where(host => host is not ("*" or "+") && !IPAddress.TryParse(host.Trim('[', ']'), out _));
        return new AllowedHosts([.. named, .. listening]);
    }

    public bool Contains(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || allowed.Any(name => Matches(name, host));

    private static bool Matches(string name, string host) =>
        name == "*" || name.Equals(host, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase));
}
