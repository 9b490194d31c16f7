using System.Buffers;

namespace NewsQA.Cleaning.Text;

/// <summary>What a paragraph looks like from outside: prose, a headline, a fragment.</summary>
internal static class Prose
{
    // About twelve English words. Captions and headlines of this length seldom end in a full stop.
    private const int BodyLetters = 50;
    private const int BodyIdeographs = 20;
    private const int MaxHeadlineWords = 25;

    private const string Closers = "\"'”’»)]}*_";
    private const string Stops = ".!?…。！？؟۔।";

    private static readonly SearchValues<char> s_openers = SearchValues.Create(" \"'“‘«([*_");

    /// <summary>Whether a text ends as sentences do, closing quotes and brackets aside.</summary>
    public static bool EndsLikeSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Closers);
        return end.Length > 0 && Stops.Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether a paragraph is the article's own prose: long enough, and ending as sentences do.</summary>
    public static bool IsBody(string paragraph) => EndsLikeSentence(paragraph) && IsLong(paragraph);

    /// <summary>Whether a line could be a headline or a teaser: one short line that does not end in a full stop.</summary>
    public static bool IsHeadlineLike(string paragraph)
    {
        var last = paragraph.Length == 0 ? '.' : paragraph.AsSpan().TrimEnd(Closers) is [.., var c] ? c : '.';
        return last is not ('.' or ',' or ';' or ':' or '。' or '।')
            && !paragraph.Contains('\n', StringComparison.Ordinal)
            && CountWords(paragraph) <= MaxHeadlineWords;
    }

    /// <summary>Whether the first letter is a lower-case one: the text starts in the middle of a sentence.</summary>
    public static bool StartsInLowerCase(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(s_openers);
        return first >= 0 && char.IsLower(text[first]);
    }

    /// <summary>Words, as white space parts them; Chinese and Japanese characters count as <see cref="WordsOf"/> says.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var (words, ideographs) = (0, 0);
        var inside = false;
        foreach (var c in text)
        {
            var isIdeograph = IsIdeograph(c);
            var isWord = !isIdeograph && !char.IsWhiteSpace(c);
            ideographs += isIdeograph ? 1 : 0;
            words += isWord && !inside ? 1 : 0;
            inside = isWord;
        }

        return words + WordsOf(ideographs);
    }

    /// <summary>Whether a character is written without spaces around its words: Chinese characters, kana.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    /// <summary>About how many words so many Chinese and Japanese characters are: most words of modern Chinese have two.</summary>
    public static int WordsOf(int ideographs) => (ideographs + 1) / 2;

    /// <summary>Whether a line is an item of a list: a bullet or a number, then text.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line)
    {
        if (line is ['-' or '*' or '•' or '+' or '–', ' ', ..])
        {
            return true;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line[digits..] is ['.' or ')', ' ', ..];
    }

    private static bool IsLong(string text)
    {
        var letters = 0;
        var ideographs = 0;
        foreach (var c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            ideographs += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        }

        return letters >= BodyLetters || ideographs >= BodyIdeographs;
    }
}
