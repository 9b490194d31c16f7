using System.Net;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>Character references in markup.</summary>
internal static class HtmlCharacters
{
    // What browsers make of the numbers 128 to 159: Windows-1252, which pages that write them mean.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes references.</summary>
    /// <param name="text">Text or an attribute's value, as written.</param>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var decoded = text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
        return decoded.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? decoded : string.Create(decoded.Length, decoded, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from[i] is >= '\u0080' and <= '\u009F' ? Windows1252[from[i] - '\u0080'] : from[i];
            }
        });
    }
}
