using System.Collections.Frozen;
using System.Globalization;

namespace NewsQA.Passages;

/// <summary>Shortens a sentence to a title where a reader would stop: at the end of a clause, else before a phrase, never in a word.</summary>
internal static class TitleCut
{
    /// <summary>UTF-16 units of a title, the ellipsis not counted: what a list shows on one line.</summary>
    public const int MaxLength = 90;

    // What says less than half of what there is room for is no better than a cut before a phrase.
    private const int MinLength = MaxLength / 2;

    private const string Trailing = " ,;:–—-、，；：";

    // A phrase begins with these, and none of them ends one.
    private static readonly FrozenSet<string> s_phraseStarts = Words(
        "of in on at by for from to with without into onto over under after before during amid amidst among between against through about around across along towards toward since until despite within above below near behind beside outside inside "
        + "and or but nor as than while when where which who whose whom that because if so "
        + "is are was were be been has have had do does did will would can could shall should may might must");

    private static readonly FrozenSet<string> s_hanging = Words("a an the his her its their our my your this these those not no more most very some any each every");

    // A sentence that begins with one of these says the main thing behind its comma.
    private static readonly FrozenSet<string> s_introductions = Words(
        "of in on at by for from to with without over under after before during amid amidst among between against since until despite within when while where as if although though because once following");

    /// <summary>Cuts a sentence.</summary>
    /// <param name="sentence">One line with single spaces, not empty.</param>
    /// <returns>The whole sentence without its full stop where it is short enough, else its beginning with "…".</returns>
    public static string Of(string sentence)
    {
        var whole = WithoutStop(sentence);
        if (whole.Length <= MaxLength)
        {
            return whole;
        }

        // Without spaces each character says more, and takes more room.
        var hasSpaces = sentence.AsSpan(0, MaxLength).Contains(' ');
        var (least, most) = hasSpaces ? (MinLength, MaxLength) : (MinLength / 2, MaxLength / 2);
        var end = ClauseEnd(sentence, least, most) ?? PhraseEnd(sentence, least, most) ?? WordEnd(sentence, least, most) ?? CharacterEnd(sentence, most);
        return sentence[..end].TrimEnd(Trailing.ToCharArray()) + "…";
    }

    private static string WithoutStop(string sentence)
    {
        var last = sentence.LastIndexOf(' ') + 1;
        var isAbbreviation = sentence.AsSpan(last, sentence.Length - last - 1).Contains('.');
        return sentence[^1] is '。' or ';' or ':' or ',' || (sentence[^1] == '.' && !isAbbreviation) ? sentence[..^1].TrimEnd() : sentence;
    }

    // The last comma, or the like, that does not stand in a quote or in brackets.
    private static int? ClauseEnd(string sentence, int least, int most)
    {
        if (s_introductions.Contains(FirstWord(sentence)))
        {
            return null;
        }

        for (var i = Math.Min(most, sentence.Length - 2); i >= least; i--)
        {
            if (IsClauseEnd(sentence, i) && !IsOpen(sentence.AsSpan(0, i)))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsClauseEnd(string sentence, int i) => sentence[i] switch
    {
        '，' or '；' or '：' or '、' or '—' => true,
        ',' or ';' or ':' => sentence[i + 1] == ' ',
        '–' or '-' => sentence[i - 1] == ' ' && sentence[i + 1] == ' ',
        _ => false,
    };

    // The end of the last word that a phrase begins behind.
    private static int? PhraseEnd(string sentence, int least, int most)
    {
        for (var end = sentence.LastIndexOf(' ', most); end >= least; end = sentence.LastIndexOf(' ', end - 1))
        {
            if (s_phraseStarts.Contains(FirstWord(sentence[(end + 1)..])) && !Hangs(sentence.AsSpan(0, end)) && !IsOpen(sentence.AsSpan(0, end)))
            {
                return end;
            }
        }

        return null;
    }

    private static int? WordEnd(string sentence, int least, int most) => sentence.LastIndexOf(' ', most) is var end && end >= least ? end : null;

    private static bool Hangs(ReadOnlySpan<char> title)
    {
        var last = title[(title.LastIndexOf(' ') + 1)..].ToString();
        return s_phraseStarts.Contains(last) || s_hanging.Contains(last);
    }

    // Between what belongs together: pairs of surrogates, accents and their letters.
    private static int CharacterEnd(string sentence, int most)
    {
        var end = 0;
        for (var next = 0; next <= most && next < sentence.Length; next += StringInfo.GetNextTextElementLength(sentence, next))
        {
            end = next;
        }

        // One letter may carry more accents than there is room for.
        return end > 0 ? end : char.IsHighSurrogate(sentence[most - 1]) ? most - 1 : most;
    }

    private static bool IsOpen(ReadOnlySpan<char> text) =>
        text.Count('“') > text.Count('”') || text.Count('(') > text.Count(')') || text.Count('«') > text.Count('»') || text.Count('"') % 2 == 1;

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ',');
        return end < 0 ? text : text[..end];
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
