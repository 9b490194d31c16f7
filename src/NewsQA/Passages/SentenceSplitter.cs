using System.Collections.Frozen;
using NewsQA.Articles;

namespace NewsQA.Passages;

/// <summary>
/// Finds sentences. Rules, not a model: the same text always gives the same sentences, and a quote that starts and ends with a
/// sentence can be checked by eye. Together the sentences hold every unit of the text that is not white space.
/// </summary>
public static class SentenceSplitter
{
    // After these a full stop ends the abbreviation, not the sentence, whatever follows.
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "rev", "hon", "sen", "rep", "gov", "pres",
         "vs", "no", "nos", "fig", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft"],
        StringComparer.OrdinalIgnoreCase);

    // After an initialism ("U.S.", "J.") only a word that seldom follows one starts a new sentence.
    private static readonly FrozenSet<string> Starters = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "in", "it", "he", "she", "they", "this", "that", "these", "those", "but", "and", "however", "we", "its", "his", "her",
         "there", "when", "while", "after", "before", "as", "on", "at", "for", "from", "with", "if", "some", "many", "both"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Splits a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The sentences in order, without white space at either end, none empty, none overlapping.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, new TextSpan(0, text.Length));
    }

    /// <summary>Splits part of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="within">The part.</param>
    /// <returns>The sentences in order; spans count in the whole text.</returns>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        var sentences = new List<TextSpan>();
        var start = within.Start;
        for (var i = within.Start; i < within.End; i++)
        {
            var end = text[i] == '\n' ? LineEnd(text, within, i) : IsTerminator(text[i]) ? SentenceEnd(text, within, i) : -1;
            if (end >= 0)
            {
                Add(sentences, text, start, end);
                start = end;
                i = Math.Max(i, end - 1);
            }
        }

        Add(sentences, text, start, within.End);
        return sentences;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }

    // An empty line always ends a sentence. A single line feed does unless it looks like a hard wrap: the line is long, does not end
    // like a sentence, and the next one goes on in lower case.
    private static int LineEnd(string text, TextSpan within, int newline)
    {
        var next = newline + 1;
        while (next < within.End && text[next] is ' ' or '\t')
        {
            next++;
        }

        var goesOn = next < within.End && (char.IsLower(text[next]) || char.IsDigit(text[next])) && newline > within.Start && !EndsSentence(text[newline - 1]);
        return goesOn ? -1 : newline + 1;
    }

    private static bool EndsSentence(char c) => IsTerminator(c) || IsCloser(c) || c == ':';

    private static int SentenceEnd(string text, TextSpan within, int at)
    {
        var end = at + 1;
        while (end < within.End && (IsTerminator(text[end]) || IsCloser(text[end])))
        {
            end++;
        }

        if (end == within.End || IsWideTerminator(text[at]))
        {
            return end;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return IsRunTogether(text, within, at, end) ? end : -1;
        }

        var next = end;
        while (next < within.End && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == within.End)
        {
            return end;
        }

        var opener = next;
        while (opener < within.End && IsOpener(text[opener]))
        {
            opener++;
        }

        var startsLower = opener < within.End && char.IsLower(text[opener]);
        return startsLower || (text[at] == '.' && IsAbbreviation(text, within, at, opener)) ? -1 : end;
    }

    // "...said.The minister", "...in 2007.The minister": some sources lose the space. A host name or a file name does not go on with a capital and a small letter.
    private static bool IsRunTogether(string text, TextSpan within, int at, int end) =>
        end + 1 < within.End && char.IsUpper(text[end]) && char.IsLower(text[end + 1])
        && at - 2 >= within.Start && ((char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])) || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at - 2])) || text[at - 1] == ')');

    private static bool IsAbbreviation(string text, TextSpan within, int at, int next)
    {
        var start = at;
        while (start > within.Start && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        if (word.IsEmpty)
        {
            return false;
        }

        if (word.Length == 1 || word.Contains('.'))
        {
            return char.IsUpper(word[0]) && !Contains(Starters, WordAt(text, within, next));
        }

        return Contains(Titles, word);
    }

    private static ReadOnlySpan<char> WordAt(string text, TextSpan within, int start)
    {
        var end = start;
        while (end < within.End && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '\u2026' || IsWideTerminator(c);

    private static bool IsWideTerminator(char c) => c is '\u3002' or '\uFF01' or '\uFF1F';

    private static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    private static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB';
}
