using System.Collections.Frozen;
using NewsQA.Articles;

namespace NewsQA.Claims.Sources;

/// <summary>Finds the words that name somebody, right before or right behind a place in a sentence.</summary>
internal static class NounPhrase
{
    private const int MaxWords = 9;

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(["the", "a", "an", "its", "his", "her", "their", "our", "one", "two", "some", "several", "many", "most"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        ["he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "this", "these", "those", "there", "him", "them", "us", "me", "what", "also", "and", "but", "not", "it’s", "it's"], StringComparer.OrdinalIgnoreCase);

    // Small words that may stand inside a name for somebody: "a spokesman for the ministry", "the Bank of Sundmark".
    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(["of", "for", "the", "de", "van", "der", "von", "bin", "al", "and"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet(
        ["that", "but", "when", "while", "as", "which", "who", "because", "after", "before", "in", "on", "at", "by", "with", "from", "to", "is", "was", "were", "are", "has", "had", "have", "be", "been", "if", "or", "so", "than",
         "although", "though", "since", "until", "where", "also", "later", "not", "it", "he", "she", "they", "will", "would", "could", "this", "during", "over", "about", "into", "then", "however", "meanwhile", "earlier", "told", "said",
         "showed", "including", "amid", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The phrase that ends right before a position; null when there is none.</summary>
    public static TextSpan? Before(string text, int end)
    {
        var at = SkipBack(text, end, c => c == ' ');
        if (at > 0 && text[at - 1] == ',')
        {
            // "Guo Jiakun, a spokesman for the ministry, said": the name stands before what explains it.
            var comma = text.LastIndexOf(',', Math.Max(0, at - 2));
            return comma > 0 && text.IndexOfAny(['.', ';', '”', '"'], comma, at - comma) < 0 ? Before(text, comma) : null;
        }

        var (start, words, stop) = (at, 0, false);
        while (!stop && words < MaxWords && WordBefore(text, start) is { } word)
        {
            var value = word.Of(text);
            stop = Breaks.Contains(value) || (words == 0 && Pronouns.Contains(value)) || (value.Equals("and", StringComparison.OrdinalIgnoreCase) && !NamesFollow(text, word.End));
            if (!stop)
            {
                (start, words) = (word.Start, words + 1);
                // A determiner begins the phrase, unless it stands inside one: "spokesman for the ministry".
                stop = Determiners.Contains(value) && !(WordBefore(text, start) is { } joint && Joints.Contains(joint.Of(text)) && joint.Of(text) is not "and");
            }
        }

        return Trim(text, new TextSpan(start, at));
    }

    /// <summary>The phrase that starts right at a position; null when there is none.</summary>
    public static TextSpan? After(string text, int start)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var (end, words, stop) = (start, 0, false);
        while (!stop && words < MaxWords && WordAfter(text, end) is { } word)
        {
            var value = word.Of(text);
            stop = Breaks.Contains(value) || (words == 0 && Pronouns.Contains(value)) || (value.Equals("and", StringComparison.OrdinalIgnoreCase) && !NamesFollow(text, word.End));
            if (!stop)
            {
                (end, words) = (word.End, words + 1);
            }
        }

        return Trim(text, new TextSpan(start, end));
    }

    private static TextSpan? Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && WordAfter(text, start) is { } first && Joints.Contains(first.Of(text)) && !Determiners.Contains(first.Of(text)))
        {
            start = Math.Min(end, first.End + 1);
        }

        while (end > start && (text[end - 1] is ' ' or '\'' or '’' || EndsInJoint(text, start, end)))
        {
            end = text[end - 1] is ' ' or '\'' or '’' ? end - 1 : WordBefore(text, end)!.Value.Start;
        }

        var empty = end <= start || Determiners.Contains(text[start..end]) || !text[start..end].Any(char.IsLetter);
        return empty ? null : new TextSpan(start, end);
    }

    private static bool EndsInJoint(string text, int start, int end) => WordBefore(text, end) is { } last && last.Start >= start && Joints.Contains(last.Of(text));

    private static bool NamesFollow(string text, int at) => at + 1 < text.Length && char.IsUpper(text[at + 1]);

    private static TextSpan? WordBefore(string text, int end)
    {
        var stop = SkipBack(text, end, c => c == ' ');
        var start = SkipBack(text, stop, IsWord);
        return start < stop && stop >= end - 1 ? new TextSpan(start, stop) : null;
    }

    private static TextSpan? WordAfter(string text, int start)
    {
        var from = start < text.Length && text[start] == ' ' ? start + 1 : start;
        var end = from;
        while (end < text.Length && (IsWord(text[end]) || (text[end] == '.' && end + 1 < text.Length && (char.IsLetter(text[end + 1]) || (end == from + 1 && char.IsUpper(text[from]))))))
        {
            end++;
        }

        return end > from ? new TextSpan(from, end) : null;
    }

    private static int SkipBack(string text, int end, Func<char, bool> skipped)
    {
        while (end > 0 && skipped(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
