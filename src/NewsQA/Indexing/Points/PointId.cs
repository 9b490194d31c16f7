using System.Security.Cryptography;
using System.Text;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Ids of points: UUIDs of version 5 (RFC 9562: SHA-1 over a namespace and a name), made of what a point is about, so that writing the same again overwrites and never doubles.
/// </summary>
public static class PointId
{
    // Made once for this project, by chance.
    private static readonly Guid Namespace = new("6f6f3f0e-5d0c-4b57-9c5e-0a3f1f6f2a11");

    /// <summary>The id of a point.</summary>
    /// <param name="kind">What kind of point it is.</param>
    /// <param name="parts">What it is about. Lengths count, so that no two lists of parts are one name.</param>
    /// <returns>The same for the same, in every process and version.</returns>
    public static Guid Of(string kind, params ReadOnlySpan<string> parts)
    {
        var name = new StringBuilder(kind);
        foreach (var part in parts)
        {
            name.Append('\n').Append(part.Length).Append(' ').Append(part);
        }

        return Version5(Namespace, name.ToString());
    }

    /// <summary>A UUID of version 5.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name.</param>
    /// <returns>The UUID.</returns>
    internal static Guid Version5(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var bytes = new byte[16 + text.Length];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        text.CopyTo(bytes, 16);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard says SHA-1; nothing here has to withstand an attack.
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
