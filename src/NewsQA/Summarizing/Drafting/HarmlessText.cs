using System.Text;
using System.Text.RegularExpressions;

namespace NewsQA.Summarizing.Drafting;

/// <summary>
/// Text of strangers on one line, without what a prompt or a chat template could take for its own: line breaks, invisible characters, angle brackets (<c>&lt;|im_start|&gt;</c>,
/// <c>&lt;/excerpt&gt;</c>), numbers and roles in brackets (<c>[2]</c>, <c>[INST]</c>). What it says stays readable.
/// </summary>
internal static partial class HarmlessText
{
    public static string Of(string? text)
    {
        var line = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    line.Append('‹');
                    break;
                case '>':
                    line.Append('›');
                    break;
                case '【' or '〔' or '［':
                    line.Append('(');
                    break;
                case '】' or '〕' or '］':
                    line.Append(')');
                    break;
                default:
                    Append(line, rune);
                    break;
            }
        }

        return Bracketed().Replace(line.ToString(), "(${said})").Trim();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse))
        {
            line.Append(rune.ToString());
        }
    }

    [GeneratedRegex(@"\[(?<said>\s*\^?\d[\d\s,;–-]*|\s*/?\s*[A-Z_]{3,}\s*)\]", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Bracketed();
}
