namespace NewsQA.Ingestion.Reading;

/// <summary>The form of content without a file name: by its media type, else by how it begins.</summary>
internal static class ContentForm
{
    private const int BytesToLookAt = 1024;

    /// <summary>The form.</summary>
    /// <param name="mediaType">The media type, without parameters; null when nobody said.</param>
    /// <param name="content">The content, or its beginning.</param>
    /// <returns>The form; null when it is none that can be read.</returns>
    public static SourceFormat? Of(string? mediaType, ReadOnlySpan<byte> content) => mediaType?.Trim().ToLowerInvariant() switch
    {
        null or "" or "application/octet-stream" => Of(content),
        // Feeds and pages are often sent as each other.
        "text/html" or "application/xhtml+xml" => Of(content) == SourceFormat.Feed ? SourceFormat.Feed : SourceFormat.Html,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => SourceFormat.Feed,
        "text/xml" or "application/xml" => Of(content) == SourceFormat.Html ? SourceFormat.Html : SourceFormat.Feed,
        "text/plain" => Of(content) is SourceFormat.Feed ? SourceFormat.Feed : SourceFormat.PlainText,
        "text/markdown" or "text/x-markdown" => SourceFormat.Markdown,
        "application/json" or "application/feed+json" or "text/json" or "application/ld+json" => SourceFormat.Json,
        "application/x-ndjson" or "application/jsonl" or "application/jsonlines" or "application/x-jsonlines" => SourceFormat.JsonLines,
        "application/warc" => SourceFormat.Warc,
        _ => null,
    };

    /// <summary>The form that content begins like; plain text when it begins like nothing else.</summary>
    /// <param name="content">The content, or its beginning.</param>
    public static SourceFormat Of(ReadOnlySpan<byte> content)
    {
        var start = (content.StartsWith("\uFEFF"u8) ? content[3..] : content).TrimStart(" \t\r\n"u8);
        var head = start[..Math.Min(start.Length, BytesToLookAt)];
        return start switch
        {
            [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => SourceFormat.Warc,
            [(byte)'[', ..] => SourceFormat.Json,
            [(byte)'{', ..] => IsLines(start) ? SourceFormat.JsonLines : SourceFormat.Json,
            [(byte)'<', ..] => IsFeed(head) ? SourceFormat.Feed : SourceFormat.Html,
            [(byte)'-', (byte)'-', (byte)'-', (byte)'\n', ..] or [(byte)'#', (byte)' ', ..] => SourceFormat.Markdown,
            _ => SourceFormat.PlainText,
        };
    }

    private static bool IsLines(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        return end > 0 && start[..end].TrimEnd(" \t\r"u8) is [.., (byte)'}'] && start[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private static bool IsFeed(ReadOnlySpan<byte> head) =>
        head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<feed"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0
        || (head.StartsWith("<?xml"u8) && head.IndexOf("<html"u8) < 0 && head.IndexOf("<!DOCTYPE html"u8) < 0);
}
