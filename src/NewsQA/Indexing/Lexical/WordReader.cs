using System.Text;

namespace NewsQA.Indexing.Lexical;

/// <summary>
/// Walks over the words of a text: runs of letters, digits and combining marks. Kept together are apostrophes between letters (O'Brien),
/// separators within a number (4,200 and 1.5), dots between single letters (U.S.), and an ampersand between at most three letters each (AT&amp;T). A letter of a script written without spaces (Chinese,
/// Japanese) is a word by itself. Of a number with a unit written to it (1.5bn, 100km) both are words.
/// </summary>
internal ref struct WordReader
{
    // "R&D" is a word, "Marks&Spencer" are two.
    private const int MostBesideAmpersand = 3;

    private readonly ReadOnlySpan<char> text;
    private int start;
    private int end;
    private int previousStart;
    private int previousEnd;

    /// <summary>Starts before the first word.</summary>
    /// <param name="text">Any UTF-16.</param>
    public WordReader(ReadOnlySpan<char> text)
    {
        this.text = text;
        previousEnd = -1;
    }

    /// <summary>The word read last, as the text has it.</summary>
    public readonly ReadOnlySpan<char> Word => text[start..end];

    /// <summary>The two parts as one, when the word read last is the second of two joined by a hyphen (cease-fire, Covid-19); else empty.</summary>
    public readonly ReadOnlySpan<char> Compound =>
        previousEnd >= 0 && start == previousEnd + 1 && IsHyphen(text[previousEnd]) && char.IsLetter(text[previousStart])
        && !IsHyphenAt(previousStart - 1) && !IsHyphenAt(end)
            ? text[previousStart..end]
            : [];

    /// <summary>Moves on to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        (previousStart, previousEnd) = (start, end == 0 ? -1 : end);
        start = end;
        while (start < text.Length && (text[start] < 128 ? !char.IsAsciiLetterOrDigit(text[start]) : WordUnits(start) == 0))
        {
            start++;
        }

        end = start;
        if (start == text.Length)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[start]))
        {
            ReadNumber();
        }
        else
        {
            ReadLetters();
        }

        return true;
    }

    private void ReadLetters()
    {
        if (IsIdeograph(text[start]))
        {
            end = start + 1;
            return;
        }

        end = RunEnd(start);
        if (end < text.Length && text[end] == ' ')
        {
            return;
        }

        while (end == start + 1 || (end - start >= 3 && text[end - 2] == '.'))
        {
            // One letter, a dot, one letter: an abbreviation goes on.
            if (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]) && WordUnits(end + 2) == 0)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        if (end < text.Length && text[end] == '&' && ShortPartEnd(start) == end)
        {
            while (end < text.Length && text[end] == '&' && ShortPartEnd(end + 1) is > 0 and var next)
            {
                end = next;
            }
        }

        while (end + 1 < text.Length && IsApostrophe(text[end]) && char.IsLetter(text[end + 1]))
        {
            end = RunEnd(end + 1);
        }
    }

    // Where one to three letters end from which no word goes on; -1 for anything else.
    private readonly int ShortPartEnd(int from)
    {
        var at = from;
        while (at < text.Length && at - from < MostBesideAmpersand && char.IsLetter(text[at]) && !IsIdeograph(text[at]))
        {
            at++;
        }

        return at > from && WordUnits(at) == 0 ? at : -1;
    }

    private void ReadNumber()
    {
        end = start;
        while (true)
        {
            end = DigitsEnd(end);
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end++;
            }
            else if (end + 3 < text.Length && text[end] == ',' && DigitsEnd(end + 1) == end + 4)
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var run = RunEnd(end);
        end = run - end <= 1 || text[end..run] is "st" or "nd" or "rd" or "th" ? run : end;
    }

    private readonly int DigitsEnd(int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private readonly int RunEnd(int i)
    {
        while (i < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var units = WordUnits(i);
            if (units == 0 || IsIdeograph(text[i]))
            {
                break;
            }

            i += units;
        }

        return i;
    }

    /// <summary>How many units the letter, digit or mark at <paramref name="i"/> has; 0 when there is none.</summary>
    private readonly int WordUnits(int i)
    {
        if (i >= text.Length)
        {
            return 0;
        }

        var c = text[i];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (char.IsSurrogate(c))
        {
            return Rune.DecodeFromUtf16(text[i..], out var rune, out var units) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? units : 0;
        }

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    private readonly bool IsHyphenAt(int i) => i >= 0 && i < text.Length && IsHyphen(text[i]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    // Kana, CJK ideographs and their compatibility forms in the basic plane.
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
