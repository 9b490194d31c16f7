using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>A server's answer as an archive stores it: status line, headers, body as sent.</summary>
/// <param name="Status">The status code; 0 when there is none.</param>
/// <param name="MediaType">The type of the body; null when not said.</param>
/// <param name="Charset">Its encoding; null when not said.</param>
/// <param name="Body">The body without chunks and compression; null when it is larger than the limit.</param>
internal sealed record HttpMessage(int Status, string? MediaType, string? Charset, byte[]? Body)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="bytes">The answer.</param>
    /// <param name="maxBytes">The largest body, unpacked.</param>
    public static HttpMessage Read(byte[] bytes, int maxBytes)
    {
        var (end, start) = HeadOf(bytes);
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split('\n', StringSplitOptions.TrimEntries);
        var status = lines[0].Split(' ') is [_, var code, ..] && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        string? Header(string name) => lines.Skip(1).Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
        var body = bytes[start..];
        if (Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = WithoutChunks(body) ?? body;
        }

        var type = MediaTypeHeaderValue.TryParse(Header("Content-Type"), out var parsed) ? parsed : null;
        return new(status, type?.MediaType, type?.CharSet?.Trim('"'), Unpack(body, Header("Content-Encoding"), maxBytes));
    }

    private static (int End, int BodyStart) HeadOf(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        return crlf >= 0 && (lf < 0 || crlf < lf) ? (crlf, crlf + 4) : lf >= 0 ? (lf, lf + 2) : (bytes.Length, bytes.Length);
    }

    // Archives exist that keep the header but store the body already put together: null then.
    private static byte[]? WithoutChunks(byte[] body)
    {
        using var whole = new MemoryStream();
        var lines = new ByteLines(new MemoryStream(body));
        while (lines.Next(1024) is (var line, false))
        {
            var size = Encoding.ASCII.GetString(line).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            if (length == 0)
            {
                return whole.ToArray();
            }

            whole.Write(lines.Read(length));
            lines.Next(2);
        }

        return whole.Length > 0 ? whole.ToArray() : null;
    }

    private static byte[]? Unpack(byte[] body, string? encoding, int maxBytes)
    {
        var packed = new MemoryStream(body);
        using Stream? unpacked = encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => Gunzip.Open(packed),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        try
        {
            return unpacked is null ? body : SourceBytes.ReadUpTo(unpacked, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // Stored unpacked already, with the header left as it was.
            return body;
        }
    }
}
