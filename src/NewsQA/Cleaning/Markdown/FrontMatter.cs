using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Markdown;

/// <summary>The block of <c>key: value</c> lines between two <c>---</c> at the top of a Markdown file. Simple values only, no nested YAML.</summary>
internal static class FrontMatter
{
    private const int MaxLines = 200;

    /// <summary>Reads the block.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <returns>What it says, and the number of lines that it takes; nothing and 0 when there is none.</returns>
    public static (PageFacts Facts, int Lines) Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].Trim('\uFEFF', ' ') != "---")
        {
            return (new(), 0);
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < Math.Min(lines.Count, MaxLines); i++)
        {
            var line = lines[i];
            if (line.TrimEnd() is "---" or "...")
            {
                return (ToFacts(values), i + 1);
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                values.TryAdd(line[..colon].Trim(), Unquote(line[(colon + 1)..]));
            }
            else if (line.Trim() is not ("" or ['#', ..] or ['-', ..]) && !char.IsWhiteSpace(line[0]))
            {
                // A rule above ordinary text, not front matter.
                return (new(), 0);
            }
        }

        return (new(), 0);
    }

    private static PageFacts ToFacts(Dictionary<string, string> values) => new()
    {
        Title = First(values, "title", "headline"),
        Source = First(values, "source", "publisher", "outlet", "publication", "site"),
        Byline = First(values, "author", "authors", "byline"),
        Url = WebAddress.From(First(values, "url", "link", "canonical", "canonical_url")) ?? WebAddress.From(First(values, "source")),
        PublishedAt = DateText.Read(First(values, "date", "published", "published_at", "publishedAt", "datePublished", "pubDate"), "front matter"),
        Kind = KindLabel.KindOf(First(values, "kind", "type", "category", "section")),
        Language = LanguageCode.From(First(values, "lang", "language")),
    };

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && PageFacts.Line(value) is { } line)
            {
                return line;
            }
        }

        return null;
    }

    private static string Unquote(string value)
    {
        var trimmed = value.Trim();
        return trimmed is ['"', .., '"'] or ['\'', .., '\''] or ['[', .., ']'] ? trimmed[1..^1].Trim() : trimmed;
    }
}
