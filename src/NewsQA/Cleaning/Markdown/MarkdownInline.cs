using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Markdown;

/// <summary>Reduces a line's inline markup to its text. Images go, links leave their words, emphasis and code leave what they mark.</summary>
internal static partial class MarkdownInline
{
    private const int TimeoutMilliseconds = PatternTimeout.Milliseconds;

    // No sentence is longer; a line beyond it is data, and stays as it is.
    private const int MaxLength = 100_000;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("*_`~[]<&\\");

    /// <summary>Reduces a line.</summary>
    public static string ToText(string line)
    {
        if (line.Length > MaxLength || line.AsSpan().IndexOfAny(s_marks) < 0)
        {
            return line;
        }

        var text = Image().Replace(line, "");
        text = Link().Replace(text, "${text}");
        text = AutoLink().Replace(text, "${url}");
        text = Comment().Replace(text, "");
        text = Strong().Replace(text, "${text}");
        text = Emphasis().Replace(text, "${text}");
        text = Code().Replace(text, "${text}");
        text = Escape().Replace(text, "${mark}");
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    [GeneratedRegex(@"!\[[^\]]*\](\([^()]*(\([^()]*\)[^()]*)?\)|\[[^\]]*\])", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<!\\)\[(?<text>[^\[\]]+)\](\([^()]*(\([^()]*\)[^()]*)?\)|\[[^\]]*\])", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?<url>https?://[^\s<>]+)>", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"<!--.*?-->|<br\s*/?>", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)(?<mark>\*\*|__|~~)(?=\S)(?<text>[^*_~]+?)(?<=\S)\k<mark>", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\\\w*])\*(?=[^\s*])(?<text>[^*]+?)(?<=\S)\*(?!\*)|(?<![\\\w])_(?=[^\s_])(?<text>[^_]+?)(?<=\S)_(?!\w)", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<mark>`{1,3})(?<text>[^`]+)\k<mark>", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Code();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+.!~>|-])", RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Escape();
}
