using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsQA.Tests.Ingestion;

/// <summary>Writes web archives.</summary>
internal static class WarcFile
{
    public static byte[] Record(string type, string? address, string contentType, byte[] block, string? length = null)
    {
        var head = $"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2026-05-14T09:00:00Z\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: {length ?? block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Info() => Record("warcinfo", null, "application/warc-fields", "software: test\r\n"u8.ToArray());

    public static byte[] Answer(string address, string body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        Answer(address, Encoding.UTF8.GetBytes(body), headers, status);

    public static byte[] Answer(string address, byte[] body, string headers, int status = 200) =>
        Record("response", address, "application/http; msgtype=response", [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} X\r\n{headers}\r\n"), .. body]);

    public static byte[] Chunked(byte[] body)
    {
        using var chunks = new MemoryStream();
        foreach (var part in body.Chunk(100))
        {
            chunks.Write(Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"));
            chunks.Write(part);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public static byte[] Join(params byte[][] records) => [.. records.SelectMany(record => record)];

    /// <summary>Each record a gzip member of its own, as archives are packed.</summary>
    public static byte[] Pack(params byte[][] records) => Join([.. records.Select(TemporaryFolder.Pack)]);

    public static byte[] Brotli(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(body);
        }

        return packed.ToArray();
    }
}
