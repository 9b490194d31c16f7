using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Checking;

/// <summary>Words in quotation marks stand in one cited excerpt just so, whatever marks and spaces the two have; "..." and [brackets] may leave something out.</summary>
internal static partial class QuotationCheck
{
    /// <summary>The spans between quotation marks in a smoothed text; one that is never closed reaches to the end.</summary>
    public static IReadOnlyList<TextSpan> Find(string text) => [.. Quoted().Matches(text).Select(m => m.Groups["words"]).Where(g => g.Value.Any(char.IsLetterOrDigit)).Select(g => new TextSpan(g.Index, g.Index + g.Length))];

    /// <summary>Checks the quotations.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence)
    {
        foreach (var span in Find(evidence.Sentence.Text))
        {
            var words = span.Of(evidence.Sentence.Text);
            if (!evidence.Cited.Any(c => IsQuotedThere(c.Text.Text, words)))
            {
                yield return new Finding(Fault.Quotation, words);
            }
        }
    }

    private const int CutWords = 4;

    // What a reporter writes is nobody's quotation; but an excerpt may be cut from inside one, and then has no marks.
    private static bool IsQuotedThere(string text, string words)
    {
        var quoted = Find(text);
        return quoted.Count == 0 ? words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= CutWords && Contains(text, words) : quoted.Any(q => Contains(q.Of(text), words)) || Contains(string.Join(" ... ", quoted.Select(q => q.Of(text))), words);
    }

    /// <summary>Whether a smoothed text has the words of a quotation, its parts in order.</summary>
    public static bool Contains(string text, string quotation)
    {
        var (haystack, at, found) = (Bare(text), 0, false);
        foreach (var part in Gap().Split(quotation).Select(Bare).Where(p => p.Trim().Length > 0))
        {
            var place = haystack.IndexOf(part, at, StringComparison.Ordinal);
            if (place < 0)
            {
                return false;
            }

            (at, found) = (place + part.Length - 1, true);
        }

        return found;
    }

    // In lower case, every run of other characters one space, so that whole words are compared; a dot or a comma inside a figure stays.
    private static string Bare(string text) => $" {Marks().Replace(text.ToLowerInvariant(), " ").Trim()} ";

    private const int TimeoutMs = 30_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"""(?<words>[^""]+)(""|$)|(?<![\p{L}\p{N}])'(?<words>[\p{L}\p{N}][^""]*?[\p{L}\p{N}.,!?])'(?![\p{L}\p{N}])", Options, TimeoutMs)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.{3}|…|\[[^\]]*\]", Options, TimeoutMs)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?!(?<=\d)[.,](?=\d))[^\p{L}\p{M}\p{N}%$€£¥]+", Options, TimeoutMs)]
    private static partial Regex Marks();
}
