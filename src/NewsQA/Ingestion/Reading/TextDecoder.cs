using System.Text;
using System.Text.RegularExpressions;

namespace NewsQA.Ingestion.Reading;

/// <summary>
/// Bytes as text: by byte order mark; else strict UTF-8; else what the server declared; else, for a page, what its meta tag names; else Windows-1252, if
/// that makes text of it. Anything else is refused rather than stored as rubbish.
/// </summary>
internal static partial class TextDecoder
{
    private const string Binary = "It is not text: it has bytes that no text has. Convert it to one of the kinds that can be read.";
    private const string Unknown = "Its encoding cannot be told: it is neither UTF-8 nor marked nor Windows-1252. Save it as UTF-8.";

    // What browsers read at most to find a page's encoding.
    private const int BytesBeforeMeta = 1024;

    // Texts with a form feed or an escape here and there are still texts; one control character in a hundred is a file of something else.
    private const double MaxControlShare = 0.01;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isHtml">Whether a meta tag may name the encoding.</param>
    /// <param name="declared">The encoding that the server declared; null for none.</param>
    /// <returns>The text without a byte order mark; or what was wrong and what to do.</returns>
    public static (string? Text, string? Error) Decode(ReadOnlySpan<byte> bytes, bool isHtml, string? declared = null)
    {
        if (ByMark(bytes) is var (marked, length))
        {
            return Checked(TryDecode(marked, bytes[length..]), Unknown);
        }

        if (bytes.Contains((byte)0))
        {
            return (null, Binary);
        }

        if (TryDecode(s_strictUtf8, bytes) is { } utf8)
        {
            return Checked(utf8, Binary);
        }

        if (declared is not null && Find(declared) is { } header && TryDecode(header, bytes) is { } sent)
        {
            return Checked(sent, Binary);
        }

        if (isHtml && Named(bytes) is { } named && TryDecode(named, bytes) is { } page)
        {
            return Checked(page, Binary);
        }

        var latin = TryDecode(Strict(1252), bytes);
        return latin is not null && LooksLikeProse(latin) ? (latin, null) : (null, Unknown);
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (s_strictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Strict(12000), 4),
        [0, 0, 0xFE, 0xFF, ..] => (Strict(12001), 4),
        [0xFF, 0xFE, ..] => (Strict(1200), 2),
        [0xFE, 0xFF, ..] => (Strict(1201), 2),
        _ => null,
    };

    private static Encoding? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesBeforeMeta)]);
        var match = Charset().Match(head);
        return match.Success ? Find(match.Groups["name"].Value) : null;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows.
            return null;
        }
    }

    private static Encoding Strict(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (string? Text, string? Error) Checked(string? text, string error) =>
        text is null ? (null, error) : CountControls(text) > text.Length * MaxControlShare ? (null, Binary) : (text, null);

    // Almost any bytes are Windows-1252; only letters and spaces in a text's proportions make it likely.
    private static bool LooksLikeProse(string text) =>
        CountControls(text) == 0 && text.Count(c => char.IsLetter(c) || c == ' ') > text.Length * 0.7 && text.Count(c => c > '\u007F') < text.Length * 0.3;

    private static int CountControls(string text) => text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));

    [GeneratedRegex(@"<meta[^>]+charset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Charset();
}
