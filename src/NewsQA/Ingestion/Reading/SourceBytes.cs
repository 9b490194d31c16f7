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
        var (stream, error) = SourceStream.Open(file);
        using (stream)
        {
            return stream is null ? (null, error) : Read(stream, file.IsPacked, maxBytes);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="isPacked">Whether it is packed with gzip.</param>
    /// <param name="maxBytes">The limit.</param>
    public static (byte[]? Bytes, string? Error) Read(Stream stream, bool isPacked, int maxBytes)
    {
        using var unpacked = isPacked ? Gunzip.Open(stream, leaveOpen: true) : null;
        var (bytes, error) = SourceStream.Try(() => ReadUpTo(unpacked ?? stream, maxBytes));
        return bytes is not null || error is not null ? (bytes, error)
            : (null, $"It is larger than the limit of {maxBytes:N0} bytes{(isPacked ? " when unpacked" : "")}. Split it, or raise MaxFileBytes.");
    }

    /// <summary>Reads up to a limit.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <returns>All of it; null when there is more.</returns>
    public static byte[]? ReadUpTo(Stream stream, int maxBytes)
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
