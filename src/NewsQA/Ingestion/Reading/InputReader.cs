namespace NewsQA.Ingestion.Reading;

/// <summary>Reads what is piped in: it has no name, so its form is told from how it begins, and its articles are known by what they say.</summary>
internal static class InputReader
{
    /// <summary>What articles from it are called; what follows tells them apart.</summary>
    public const string Origin = "stdin";

    private const int BytesToLookAt = 64 * 1024;

    /// <summary>Reads an input.</summary>
    /// <param name="reader">Reads what it holds.</param>
    /// <param name="input">The input; not closed.</param>
    /// <param name="format">Its form by an extension; null to tell it from the content.</param>
    /// <exception cref="ArgumentException">There is no form of this name.</exception>
    public static IEnumerable<ReadOutcome> Read(ArticleReader reader, Stream input, string? format)
    {
        ThrowIfUnknown(format);
        var given = format is null ? null : SourceFormats.Named(format);
        var (head, error) = SourceStream.Try(() => Head(input));
        if (head is null)
        {
            return [ReadOutcome.Failed(Origin, error!)];
        }

        Stream whole = new HeadedStream(head, input);
        if (head is [0x1F, 0x8B, ..])
        {
            whole = new UnpackingStream(whole);
            (head, error) = SourceStream.Try(() => Head(whole));
            if (head is null)
            {
                return [ReadOutcome.Failed(Origin, error!)];
            }

            whole = new HeadedStream(head, whole);
        }

        return reader.Read(new SourceFile(Origin, Origin, given ?? ContentForm.Of(head)) { IsNameless = true }, whole);
    }

    /// <summary>Refuses a name of a format that there is not.</summary>
    /// <exception cref="ArgumentException">There is no form of this name.</exception>
    public static void ThrowIfUnknown(string? format)
    {
        if (format is not null && SourceFormats.Named(format) is null)
        {
            throw new ArgumentException($"'{format}' is no format that can be read. Use txt, md, html, json, jsonl, xml or warc.", nameof(format));
        }
    }

    private static byte[] Head(Stream input)
    {
        var head = new byte[BytesToLookAt];
        return head[..input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Bytes that were read already, then the stream that they came from.</summary>
    private sealed class HeadedStream(byte[] head, Stream rest) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            if (_at == head.Length)
            {
                return rest.Read(buffer);
            }

            var part = Math.Min(buffer.Length, head.Length - _at);
            head.AsSpan(_at, part).CopyTo(buffer);
            _at += part;
            return part;
        }
    }
}
