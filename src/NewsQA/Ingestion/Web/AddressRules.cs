using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace NewsQA.Ingestion.Web;

/// <summary>Which network addresses are the public internet's: the IANA special-purpose registries (RFC 6890 and its updates) with nothing let through.</summary>
internal static class AddressRules
{
    // Everything that is not for hosts anywhere on the internet: base and prefix length.
    private static readonly (uint Base, int Length)[] s_special4 =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24), (0xC0000200, 24),
        (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 4), (0xF0000000, 4),
    ];

    /// <summary>Whether an address is a public host's.</summary>
    /// <param name="address">The address.</param>
    /// <returns>False for loopback, private, link-local, shared, documentation, multicast and reserved ones, however they are written.</returns>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var written))
        {
            return false;
        }

        return address.AddressFamily == AddressFamily.InterNetwork && written == 4
            ? IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : address.AddressFamily == AddressFamily.InterNetworkV6 && IsPublic6(bytes);
    }

    private static bool IsPublic4(uint address) =>
        !Array.Exists(s_special4, special => address >> (32 - special.Length) == special.Base >> (32 - special.Length));

    // Only 2000::/3 is given out. In it: protocol assignments and Teredo (2001::/23), documentation, 6to4 (which carries an IPv4 address), 3fff::/20.
    private static bool IsPublic6(ReadOnlySpan<byte> bytes)
    {
        var first = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (first == 0x0064FF9B && bytes[4..12].IndexOfAnyExcept((byte)0) < 0)
        {
            // NAT64 carries an IPv4 address at its end.
            return IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        }

        return first >> 29 == 1
            && first >> 9 != 0x20010000 >> 9
            && first != 0x20010DB8
            && first >> 12 != 0x3FFF0000 >> 12
            && (first >> 16 != 0x2002 || IsPublic4(BinaryPrimitives.ReadUInt32BigEndian(bytes[2..])));
    }
}
