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
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (bytes.Length + read > maxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
