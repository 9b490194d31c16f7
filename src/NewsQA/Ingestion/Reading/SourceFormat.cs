namespace NewsQA.Ingestion.Reading;

/// <summary>The forms of files that can be read.</summary>
internal enum SourceFormat
{
    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A saved page.</summary>
    Html,

    /// <summary>One article, or a list of them.</summary>
    Json,

    /// <summary>One article per line.</summary>
    JsonLines,

    /// <summary>RSS 2.0, RSS 1.0 (RDF) or Atom.</summary>
    Feed,

    /// <summary>A web archive.</summary>
    Warc,
}

/// <summary>Forms by file name.</summary>
internal static class SourceFormats
{
    /// <summary>The names that can be read, for messages.</summary>
    public const string Names = ".txt, .md, .html, .json, .jsonl, .xml (RSS, RDF or Atom), .warc, and .gz of these";

    private const string Packed = ".gz";

    private static readonly Dictionary<string, SourceFormat> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = SourceFormat.PlainText,
        [".text"] = SourceFormat.PlainText,
        [".md"] = SourceFormat.Markdown,
        [".markdown"] = SourceFormat.Markdown,
        [".html"] = SourceFormat.Html,
        [".htm"] = SourceFormat.Html,
        [".xhtml"] = SourceFormat.Html,
        [".json"] = SourceFormat.Json,
        [".jsonl"] = SourceFormat.JsonLines,
        [".ndjson"] = SourceFormat.JsonLines,
        [".xml"] = SourceFormat.Feed,
        [".rss"] = SourceFormat.Feed,
        [".atom"] = SourceFormat.Feed,
        [".rdf"] = SourceFormat.Feed,
        [".warc"] = SourceFormat.Warc,
    };

    /// <summary>Whether a name ends in <c>.gz</c>.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The form that a file's name tells; null when it is none that can be read.</summary>
    public static SourceFormat? Of(string path)
    {
        var name = IsPacked(path) ? path[..^Packed.Length] : path;
        return s_byExtension.TryGetValue(Path.GetExtension(name), out var format) ? format : null;
    }

    /// <summary>The form that a person names, by an extension with or without its dot.</summary>
    /// <param name="name">For example <c>jsonl</c>.</param>
    /// <returns>The form; null when there is none of this name.</returns>
    public static SourceFormat? Named(string name) => Of("named." + name.TrimStart('.'));
}
