using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>gRPC over HTTP/2, as far as unary calls need it (github.com/grpc/grpc, doc/PROTOCOL-HTTP2.md).</summary>
internal static class GrpcFraming
{
    private const int HeaderBytes = 5;

    public static async Task<IMessage> ReadAsync(HttpRequest request, MessageParser parser, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        await request.Body.CopyToAsync(frame, cancellationToken);
        var isCompressed = frame.GetBuffer()[0] == 1;
        using var message = new MemoryStream(frame.GetBuffer(), HeaderBytes, (int)frame.Length - HeaderBytes);
        using Stream plain = isCompressed ? new GZipStream(message, CompressionMode.Decompress) : message;
        return parser.ParseFrom(plain);
    }

    public static async Task WriteAsync(HttpResponse response, IMessage reply, CancellationToken cancellationToken)
    {
        var size = reply.CalculateSize();
        var frame = new byte[HeaderBytes + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        reply.WriteTo(frame.AsSpan(HeaderBytes));
        await response.Body.WriteAsync(frame, cancellationToken);
    }

    public static void End(HttpResponse response, Status status, Metadata? trailers = null)
    {
        foreach (var trailer in trailers ?? [])
        {
            response.AppendTrailer(trailer.Key, trailer.Value);
        }

        response.AppendTrailer("grpc-status", ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture));
        response.AppendTrailer("grpc-message", Uri.EscapeDataString(status.Detail));
    }

    /// <summary>Reads a deadline: a number and a unit, such as 7S, 6998m (milliseconds) or 6998000u.</summary>
    public static TimeSpan? Timeout(string? header) => header is not { Length: > 1 } ? null : TimeSpan.FromSeconds(
        double.Parse(header.AsSpan(0, header.Length - 1), CultureInfo.InvariantCulture) * header[^1] switch
        {
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            'm' => 1e-3,
            'u' => 1e-6,
            'n' => 1e-9,
            _ => throw new FormatException($"grpc-timeout {header}"),
        });
}
