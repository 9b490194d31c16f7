using System.Buffers.Binary;
using System.Globalization;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A point's id. Sorts as Qdrant scrolls: numbers first, then UUIDs by their bytes (github.com/qdrant/qdrant, ExtendedPointId).</summary>
/// <param name="IsUuid">Whether <paramref name="Bits"/> is a UUID, its first byte uppermost, or a number.</param>
/// <param name="Bits">The value.</param>
internal readonly record struct PointKey(bool IsUuid, UInt128 Bits) : IComparable<PointKey>
{
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private static readonly string[] UuidFormats = ["D", "N", "B"];

    /// <summary>A number that depends on the id alone and looks random: spreads points over shards, and breaks ties in no useful order.</summary>
    public uint Scatter => (uint)((((ulong)(Bits >> 64) * 31) + (ulong)Bits) * Mixer >> 32);

    /// <summary>Reads an id from a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none, or it is not a UUID.</exception>
    public static PointKey Of(PointId? id) => id?.PointIdOptionsCase switch
    {
        PointId.PointIdOptionsOneofCase.Num => new(false, id.Num),
        PointId.PointIdOptionsOneofCase.Uuid => OfUuid(id.Uuid),
        _ => throw Refusal.Malformed("Empty ID is not allowed"),
    };

    public int CompareTo(PointKey other) => IsUuid == other.IsUuid ? Bits.CompareTo(other.Bits) : IsUuid.CompareTo(other.IsUuid);

    public static bool operator <(PointKey left, PointKey right) => left.CompareTo(right) < 0;

    public static bool operator >(PointKey left, PointKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(PointKey left, PointKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PointKey left, PointKey right) => left.CompareTo(right) >= 0;

    public PointId ToMessage() => IsUuid ? new PointId { Uuid = ToString() } : new PointId { Num = (ulong)Bits };

    public override string ToString()
    {
        if (!IsUuid)
        {
            return Bits.ToString(CultureInfo.InvariantCulture);
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Bits);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    private static PointKey OfUuid(string text)
    {
        foreach (var format in UuidFormats)
        {
            if (Guid.TryParseExact(text, format, out var guid))
            {
                return new(true, BinaryPrimitives.ReadUInt128BigEndian(guid.ToByteArray(bigEndian: true)));
            }
        }

        throw Refusal.Malformed($"Unable to parse UUID: {text}");
    }
}
