using System.Text;
using NewsQA.Cleaning;

namespace NewsQA.Ingestion.Reading;

/// <summary>
/// The encoding of a text that is not UTF-8 and does not say what it is, by its content: the one under which what is not ASCII makes the letters of one
/// script, in the proportions in which languages use them. None is told where two would do as well or none does.
/// </summary>
internal static class LegacyEncoding
{
    private const int BytesToRead = 200_000;

    // In Western and Central European languages letters beyond ASCII stand alone among others; in other scripts they make up whole words.
    private const double MaxRunOfLatin = 1.9;

    // Of what is not ASCII: letters of the script that the encoding is for. The rest are quotation marks and dashes.
    private const double MinShareOfScript = 0.8;
    private const double MinShareOfLowerCase = 0.6;

    // Of fewer characters no proportions can be told.
    private const int MinForeign = 10;

    // The most common characters of news, about a sixth of any Chinese text, in both ways of writing them.
    private const string CommonChinese = "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就年月日报報道说說会會发發后後新市";
    private const double MinShareOfCommonChinese = 0.08;
    private const double MinShareOfKana = 0.25;

    private static readonly int[] s_wide = [932, 51932, 936, 950, 949];
    // Any of these makes letters of almost any bytes. The most common ones of its languages are half of a text or more, and a third of rubbish.
    private const double MinShareOfCommon = 0.45;
    private static readonly (int CodePage, char First, char Last, bool HasCase, string Common)[] s_narrow =
    [
        (1251, '\u0400', '\u04FF', true, "оеаинтсрв"), (20866, '\u0400', '\u04FF', true, "оеаинтсрв"), (28595, '\u0400', '\u04FF', true, "оеаинтсрв"),
        (1253, '\u0370', '\u03FF', true, "αοιετσνηυ"), (1255, '\u0590', '\u05FF', false, "יוהלאתרמב"), (1256, '\u0600', '\u06FF', false, "اليمنورتب"), (874, '\u0E00', '\u0E7F', false, "านรกอเงี่"),
    ];

    /// <summary>The encoding; null when the content shows none.</summary>
    /// <param name="bytes">The text, which has bytes beyond ASCII and is not UTF-8.</param>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var part = Whole(bytes);
        return MeanRun(part) <= MaxRunOfLatin ? Latin(part) : OtherScript(part);
    }

    // Cut at the end of a line, where no encoding is in the middle of a character.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes)
    {
        var part = bytes[..Math.Min(bytes.Length, BytesToRead)];
        return part.Length == bytes.Length ? part : part.LastIndexOf((byte)'\n') is var end and > 0 ? part[..end] : bytes;
    }

    private static double MeanRun(ReadOnlySpan<byte> bytes)
    {
        var (high, runs, wasHigh) = (0, 0, false);
        foreach (var b in bytes)
        {
            var isHigh = b >= 0x80;
            high += isHigh ? 1 : 0;
            runs += isHigh && !wasHigh ? 1 : 0;
            wasHigh = isHigh;
        }

        return high / (double)Math.Max(1, runs);
    }

    // The small words that tell a language are mostly ASCII, so that any of these encodings shows enough of them.
    private static Encoding? Latin(ReadOnlySpan<byte> bytes) => TryDecode(1252, bytes) is not { } text ? (TryDecode(1250, bytes) is null ? null : Strict(1250)) : LanguageGuess.Of(text) switch
    {
        "pl" or "cs" or "sk" or "hu" or "ro" or "hr" => Strict(1250),
        "tr" => Strict(1254),
        _ => Strict(1252),
    };

    private static Encoding? OtherScript(ReadOnlySpan<byte> bytes)
    {
        foreach (var codePage in s_wide)
        {
            if (TryDecode(codePage, bytes) is { } text && IsEastAsian(text, codePage))
            {
                return Strict(codePage);
            }
        }

        foreach (var (codePage, first, last, hasCase, common) in s_narrow)
        {
            if (TryDecode(codePage, bytes) is { } text && IsOfScript(text, first, last, hasCase, common))
            {
                return Strict(codePage);
            }
        }

        return null;
    }

    private static bool IsEastAsian(string text, int codePage)
    {
        var foreign = text.Where(c => c >= '\u0080').ToList();
        double Share(Func<char, bool> isOne) => foreign.Count < MinForeign ? 0 : foreign.Count(isOne) / (double)Math.Max(1, foreign.Count);
        return codePage switch
        {
            932 or 51932 => Share(c => c is >= '\u3040' and <= '\u30FF') >= MinShareOfKana && Share(c => c is >= '\uFF61' and <= '\uFF9F') < 0.1,
            949 => Share(c => c is >= '\uAC00' and <= '\uD7A3') >= MinShareOfScript,
            _ => Share(c => CommonChinese.Contains(c, StringComparison.Ordinal)) >= MinShareOfCommonChinese,
        };
    }

    // KOI8-R read as Windows-1251 has its capitals where the small letters should be.
    private static bool IsOfScript(string text, char first, char last, bool hasCase, string common)
    {
        var foreign = text.Where(c => c >= '\u0080').ToList();
        var letters = foreign.Where(c => c >= first && c <= last && (char.IsLetter(c) || !hasCase)).ToList();
        return foreign.Count >= MinForeign && letters.Count >= foreign.Count * MinShareOfScript && letters.Count(c => common.Contains(c, StringComparison.Ordinal)) >= letters.Count * MinShareOfCommon && (!hasCase || letters.Count(char.IsLower) >= letters.Count * MinShareOfLowerCase);
    }

    private static Encoding Strict(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? TryDecode(int codePage, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict(codePage).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
