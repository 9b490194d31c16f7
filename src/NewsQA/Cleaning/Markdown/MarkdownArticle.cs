using System.Text;
using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Markdown;

/// <summary>
/// Markdown as an article. Front matter gives metadata, the first <c># heading</c> the title. Other headings become paragraphs, quotes
/// lose their <c>&gt;</c>, list items keep their bullet or number as written, code keeps its lines without the fences, rules and link
/// definitions go. Then it is cleaned like any text. What is markup only is not listed as dropped.
/// </summary>
internal static partial class MarkdownArticle
{
    /// <summary>Cleans a Markdown file.</summary>
    /// <param name="content">Normalised text.</param>
    /// <param name="container">What the reader knows; it comes before front matter.</param>
    public static CleanedArticle Clean(string content, PageFacts container)
    {
        var lines = content.Split('\n');
        var (frontMatter, skipped) = FrontMatter.Read(lines);
        var (text, heading) = ToText(lines.Skip(skipped));
        var known = container.Or(frontMatter).Or(new() { Title = heading });
        return PlainText.Clean(ParagraphSplitter.Split(StoredText.Normalise(text)), known);
    }

    private static (string Text, string? Heading) ToText(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        string? heading = null;
        string? fence = null;
        foreach (var line in lines)
        {
            if (Fence().Match(line) is { Success: true } mark && (fence is null || mark.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal)))
            {
                fence = fence is null ? mark.Groups["mark"].Value : null;
                text.Append('\n');
            }
            else if (fence is not null)
            {
                text.Append(line).Append('\n');
            }
            else if (Heading().Match(line) is { Success: true } match)
            {
                var words = MarkdownInline.ToText(match.Groups["text"].Value).Trim();
                var isTitle = heading is null && match.Groups["level"].Length == 1 && words.Length > 0;
                heading = isTitle ? words : heading;
                text.Append('\n').Append(words).Append("\n\n");
            }
            else if (!Rule().IsMatch(line) && !Definition().IsMatch(line))
            {
                text.Append(MarkdownInline.ToText(Quote().Replace(line, ""))).Append('\n');
            }
            else
            {
                text.Append('\n');
            }
        }

        return (text.ToString(), heading);
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?<level>#{1,6})[ \t]+(?<text>.*?)[ \t]*#*[ \t]*$", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Heading();

    // Three or more of one mark; "===" or "---" under a line makes that line a heading, which a paragraph of its own is already.
    [GeneratedRegex(@"^ {0,3}([-*_=][ \t]*){3,}$", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:\s*\S+.*$", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^( {0,3}> ?)+", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Quote();
}
