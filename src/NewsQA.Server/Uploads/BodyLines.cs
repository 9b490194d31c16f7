using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace NewsQA.Server.Uploads;

/// <summary>A request's body line by line, each decoded strictly: broken characters would be stored and quoted as such.</summary>
internal static class BodyLines
{
    private const int BufferBytes = 1 << 16;

    static BodyLines() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding that a request says its body has; UTF-8 where it says nothing.</summary>
    /// <exception cref="BadHttpRequestException">It is none in which lines can be told apart by their bytes, or none at all.</exception>
    public static Encoding EncodingOf(HttpRequest request)
    {
        var name = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue ? type.Charset.Value!.Trim('"') : "utf-8";
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.GetBytes("\n{").AsSpan().SequenceEqual("\n{"u8) ? encoding : throw Unusable(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Unusable(name);
        }
    }

    /// <summary>Reads lines as they come.</summary>
    /// <param name="body">The body; not closed.</param>
    /// <param name="encoding">Its encoding, strict.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each line without its end; null for one that is not text in this encoding.</returns>
    public static async IAsyncEnumerable<string?> ReadAsync(Stream body, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (buffer, isFirst) = (new byte[BufferBytes], true);
        using var line = new MemoryStream();
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, (byte)'\n', 0, count); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', start, count - start))
            {
                line.Write(buffer, start, end - start);
                yield return Take(line, encoding, isFirst);
                (isFirst, start) = (false, end + 1);
            }

            line.Write(buffer, start, count - start);
        }

        if (line.Length > 0)
        {
            yield return Take(line, encoding, isFirst);
        }
    }

    private static string? Take(MemoryStream line, Encoding encoding, bool isFirst)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        bytes = isFirst && bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        line.SetLength(0);
        try
        {
            return encoding.GetString(bytes.TrimEnd((byte)'\r'));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static BadHttpRequestException Unusable(string name) => new(
        $"JSON lines in the encoding '{name}' cannot be read. Send them as UTF-8, or in another encoding that has ASCII's characters as they are, windows-1252 for one.",
        StatusCodes.Status415UnsupportedMediaType);
}
