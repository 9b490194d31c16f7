using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsQA.Summarizing.Drafting;

/// <summary>Takes citation markers out of a draft, in any form in which models write them, and remembers where they stood.</summary>
internal static partial class MarkerReader
{
    // "[1-3]" names three; "[1-4000]" names none.
    private const int LongestRange = 20;

    /// <summary>The text without markers, list signs and emphasis.</summary>
    /// <param name="raw">The draft so far.</param>
    /// <param name="isStart">Whether it is the beginning of the draft, and so of a line.</param>
    public static MarkedText Read(string raw, bool isStart)
    {
        var text = new MarkedText();
        var at = 0;
        foreach (Match match in Signs().Matches(raw))
        {
            text.Append(raw, at, match.Index);
            at = match.Index + match.Length;
            if (!match.Groups["numbers"].Success)
            {
                // A list sign, emphasis: nothing of what is said.
                continue;
            }

            text.Mark(at, Numbers(match.Groups["numbers"].Value), BeginsLine(raw, match.Index, isStart));
        }

        text.Append(raw, at, raw.Length);
        return text;
    }

    private static bool BeginsLine(string raw, int at, bool isStart)
    {
        while (at > 0 && raw[at - 1] is ' ' or '\t' or '*')
        {
            at--;
        }

        return at == 0 ? isStart : raw[at - 1] is '\n' or '\r';
    }

    private static List<int> Numbers(string written)
    {
        var numbers = new List<int>();
        foreach (Match match in Ranges().Matches(written))
        {
            var first = Number(match.Groups["first"].Value);
            var last = match.Groups["last"].Success ? Number(match.Groups["last"].Value) : first;
            numbers.AddRange(last > first && last - first <= LongestRange ? Enumerable.Range(first, last - first + 1) : last == first ? [first] : [first, last]);
        }

        return numbers;
    }

    // Too long to be a number is still a citation, of nothing.
    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(
        @"[ \t]*\\?[\[【〔［]{1,2}\s*(?:(?:excerpts?|sources?|citations?|quotes?|nos?\.?)\s*)?(?<numbers>[\^#]?\d+(?:\s*(?:,|;|&|-|–|—|\band\b|\bto\b)\s*[\^#]?\d+)*)\s*(?:†[^\]】\n]{0,60})?\\?[\]】〕］]{1,2}"
        + @"|(?<=[\]】〕］])[ \t]*[,;][ \t]*(?=\\?[\[【〔［]{1,2}\s*\^?\d)|(?<=^|[\r\n])[ \t]*(?:[-*•‣·]|\d{1,2}[.)]|#{1,6})[ \t]+|\*\*|(?<=^|[\r\n])[ \t]*```\w*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<first>\d+)(?:\s*(?:-|–|—|\bto\b)\s*[\^#]?(?<last>\d+))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Ranges();
}

/// <summary>A draft without its markers, and for each character where it stood.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _places = [];

    public string Text => _text.ToString();

    /// <summary>The markers: where in <see cref="Text"/> they stood, where they end in the draft, what they name, and whether they begin a line.</summary>
    public List<(int At, int RawEnd, IReadOnlyList<int> Numbers, bool BeginsLine)> Markers { get; } = [];

    /// <summary>Where in the draft a character stood.</summary>
    public int Place(int index) => _places[index];

    public void Append(string raw, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // "days.[1]The": what the marker parted stays parted.
            if (i == start && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]) && char.IsLetterOrDigit(raw[i]) && Markers is [.., { At: var at }] && at == _text.Length)
            {
                _text.Append(' ');
                _places.Add(i);
            }

            _text.Append(raw[i]);
            _places.Add(i);
        }
    }

    public void Mark(int rawEnd, IReadOnlyList<int> numbers, bool beginsLine) => Markers.Add((_text.Length, rawEnd, numbers, beginsLine));
}
