using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NewsQA.Cleaning;

namespace NewsQA.Ingestion.Reading;

/// <summary>
/// Bytes as text: by byte order mark; else UTF-16 by where its zeros stand; else strict UTF-8; else by what named the encoding (the HTTP header, then
/// a page's meta tag or XML declaration), the first that fits; else UTF-8 with a few broken characters; else by the content (<see cref="LegacyEncoding"/>).
/// Anything else is refused rather than stored as rubbish.
/// </summary>
internal static partial class TextDecoder
{
    private const string Binary = "It is not text: it has bytes that no text has. Convert it to one of the kinds that can be read.";
    private const string Unknown = "Its encoding cannot be told: it is not UTF-8, nothing names another, and none is plain from its content. Save it as UTF-8.";

    // Browsers look at 1,024 bytes; pages with long heads put the tag farther down.
    private const int BytesBeforeMeta = 8192;

    // Texts with a form feed or an escape here and there are still texts; one control character in a hundred is a file of something else.
    private const double MaxControlShare = 0.01;

    // Of the characters beyond ASCII as many may be broken: a text cut in the middle of one, or a field of another encoding pasted in.
    private const double MaxBrokenShare = 0.1;

    // Labels that the WHATWG's Encoding Standard reads as a Windows code page, a superset with quotation marks and dashes where the named one has control characters.
    private static readonly Dictionary<string, int> s_windows = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = 1252, ["iso8859-1"] = 1252, ["latin1"] = 1252, ["latin-1"] = 1252, ["us-ascii"] = 1252, ["ascii"] = 1252,
        ["iso-8859-9"] = 1254, ["latin5"] = 1254, ["iso-8859-11"] = 874, ["tis-620"] = 874, ["euc-kr"] = 949, ["ks_c_5601-1987"] = 949,
    };

    private static readonly SearchValues<char> s_asciiControls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except("\t\n\r")]);

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isHtml">Whether a meta tag may name the encoding.</param>
    /// <param name="charset">The encoding that came with the bytes, an HTTP header's <c>charset</c> for one; null when none did.</param>
    /// <returns>The text without a byte order mark; or what was wrong and what to do.</returns>
    public static (string? Text, string? Error) Decode(ReadOnlySpan<byte> bytes, bool isHtml, string? charset = null)
    {
        if (ByMark(bytes) is var (marked, length))
        {
            return Checked(TryDecode(marked, bytes[length..]), Unknown);
        }

        if (bytes.Contains((byte)0))
        {
            return Wide(bytes) is { } wide ? Checked(TryDecode(wide, bytes), Binary) : (null, Binary);
        }

        // ISO 2022 writes Japanese, Korean and Chinese in seven bits between escapes: as UTF-8 it is valid, and rubbish.
        var text = bytes.IndexOf("\e$"u8) >= 0 && Names(bytes, isHtml, charset).Find(IsEscaped) is { } escaped ? ByName(bytes, [escaped]) : null;
        text ??= TryDecode(s_strictUtf8, bytes) ?? ByName(bytes, Names(bytes, isHtml, charset));
        if (text is not null)
        {
            return Checked(text, Binary);
        }

        return MostlyUtf8(bytes) is { } mended ? Checked(mended, Binary) : ByContent(bytes, isHtml);
    }

    private static List<string> Names(ReadOnlySpan<byte> bytes, bool isHtml, string? charset) => [.. new[] { charset, isHtml ? NameIn(bytes) : null }.OfType<string>()];

    private static string? ByName(ReadOnlySpan<byte> bytes, List<string> names)
    {
        foreach (var name in names)
        {
            if (Named(name) is { } named && TryDecode(named, bytes) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsEscaped(string name) => name.Trim(' ', '"', '\'').StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase);

    private static (string? Text, string? Error) ByContent(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        var text = LegacyEncoding.Of(bytes) is { } encoding ? TryDecode(encoding, bytes) : null;
        var isText = text is not null && (isHtml ? CountControls(text) == 0 && text.Contains('<', StringComparison.Ordinal) : LooksLikeProse(text));
        return isText ? (text, null) : (null, Unknown);
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

    // ASCII in UTF-16 has a zero in every other byte, always on the same side.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var pairs = bytes.Length / 2;
        return bytes.Length % 2 != 0 || pairs < 4 ? null
            : odd > pairs * 0.6 && even == 0 ? Strict(1200)
            : even > pairs * 0.6 && odd == 0 ? Strict(1201)
            : null;
    }

    private static string? NameIn(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesBeforeMeta)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            var label = name.Trim(' ', '"', '\'');
            return label.Length == 0 ? null
                : s_windows.TryGetValue(label, out var codePage) ? Strict(codePage)
                : Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // A name that nobody knows, or UTF-7, which .NET refuses to decode.
            return null;
        }
    }

    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        return broken <= 1 || broken <= text.Count(c => c > '\u007F') * MaxBrokenShare ? text : null;
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

    // Almost any bytes are some encoding's letters; only letters and spaces in a text's proportions make it likely.
    private static bool LooksLikeProse(string text) =>
        CountControls(text) == 0 && text.Count(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c == ' ') > text.Length * 0.7;

    // Two searches, since each of the two sets is one that is looked for in many characters at once.
    private static int CountControls(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(s_asciiControls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            count++;
        }

        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\u007F', '\u009F') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"(<meta[^>]+charset|<\?xml[^>]+encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Charset();
}
