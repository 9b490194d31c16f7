namespace NewsQA.Ingestion.Reading;

/// <summary>Reads a stream line by line, and counted bytes between lines, never more than a limit in memory. What the stream throws passes through.</summary>
/// <param name="stream">The stream; not closed.</param>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next line without its end.</summary>
    /// <param name="maxBytes">The longest that is kept; of a longer one the rest is skipped.</param>
    /// <returns>The line, empty where it was too long, and whether it was; null at the end of the stream.</returns>
    public (byte[] Line, bool IsTooLong)? Next(int maxBytes)
    {
        using var line = new MemoryStream();
        var isTooLong = false;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            var part = length < 0 ? rest : rest[..length];
            isTooLong |= line.Length + part.Length > maxBytes;
            if (!isTooLong)
            {
                line.Write(part);
            }

            _start += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                return (isTooLong ? [] : Trimmed(line), isTooLong);
            }
        }

        return line.Length > 0 || isTooLong ? (isTooLong ? [] : Trimmed(line), isTooLong) : null;
    }

    /// <summary>Reads a number of bytes.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bytes; fewer at the end of the stream.</returns>
    public byte[] Read(int count)
    {
        using var bytes = new MemoryStream();
        while (bytes.Length < count && Fill())
        {
            var part = Math.Min(count - (int)bytes.Length, _end - _start);
            bytes.Write(_buffer, _start, part);
            _start += part;
        }

        return bytes.ToArray();
    }

    /// <summary>Leaves bytes out.</summary>
    /// <param name="count">How many.</param>
    /// <returns>False when the stream ended before.</returns>
    public bool Skip(long count)
    {
        while (count > 0 && Fill())
        {
            var part = (int)Math.Min(count, _end - _start);
            _start += part;
            count -= part;
        }

        return count <= 0;
    }

    private bool Fill()
    {
        if (_start == _end)
        {
            (_start, _end) = (0, stream.Read(_buffer));
        }

        return _end > _start;
    }

    private static byte[] Trimmed(MemoryStream line)
    {
        var bytes = line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }
}
