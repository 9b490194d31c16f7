using System.IO.Compression;

namespace NewsQA.Ingestion.Reading;

/// <summary>Reads the bytes of a source, never more than a limit, unpacked ones included.</summary>
internal static class SourceBytes
{
    private const int BufferSize = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <returns>The bytes, unpacked; or what was wrong and what to do.</returns>
    public static (byte[]? Bytes, string? Error) Read(SourceFile file, int maxBytes)
    {
        try
        {
            // Pipes and devices have no length, and opening or reading one may wait for ever.
            if (File.ResolveLinkTarget(file.FullPath, returnFinalTarget: true) is { } target ? target is FileInfo { Length: 0 } : new FileInfo(file.FullPath).Length == 0)
            {
                return (null, "It is empty, or no regular file. Give a file with an article in it.");
            }

            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
            return Read(stream, file.IsPacked, maxBytes);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "The file may not be read. Check its permissions.");
        }
        catch (IOException e)
        {
            return (null, $"The file cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="isPacked">Whether it is packed with gzip.</param>
    /// <param name="maxBytes">The limit.</param>
    public static (byte[]? Bytes, string? Error) Read(Stream stream, bool isPacked, int maxBytes)
    {
        try
        {
            using var unpacked = isPacked ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : null;
            var bytes = ReadUpTo(unpacked ?? stream, maxBytes);
            return bytes is not null ? (bytes, null)
                : (null, $"It is larger than the limit of {maxBytes:N0} bytes{(isPacked ? " when unpacked" : "")}. Split it, or raise MaxFileBytes.");
        }
        catch (InvalidDataException)
        {
            return (null, "It is not a whole gzip file. Fetch or pack it again.");
        }
    }

    private static byte[]? ReadUpTo(Stream stream, int maxBytes)
    {
        // A file is read into an array of its length; what has no known length, or grows meanwhile, goes on below.
        var expected = stream is FileStream file ? file.Length : 0;
        if (expected > maxBytes)
        {
            return null;
        }

        var whole = new byte[expected];
        var length = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
        if (length < whole.Length)
        {
            return whole[..length];
        }

        using var more = new MemoryStream();
        var buffer = new byte[expected > 0 ? 1 : BufferSize];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (whole.Length + more.Length + read > maxBytes)
            {
                return null;
            }

            more.Write(buffer, 0, read);
            buffer = buffer.Length < BufferSize ? new byte[BufferSize] : buffer;
        }

        return more.Length == 0 ? whole : [.. whole, .. more.ToArray()];
    }
}
