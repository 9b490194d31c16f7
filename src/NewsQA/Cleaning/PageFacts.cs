using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Cleaning;

/// <summary>What a container or a page's metadata says of an article. Null where it says nothing.</summary>
internal sealed record PageFacts
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>The author.</summary>
    public string? Byline { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>The date of publication.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>The kind.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>What a reader found in the container.</summary>
    public static PageFacts From(RawArticle raw) => new()
    {
        Title = Line(raw.Title),
        Source = Line(raw.Source),
        Byline = Line(raw.Byline),
        Url = WebAddress.From(raw.Url),
        PublishedAt = raw.PublishedAt,
    };

    /// <summary>These, with gaps filled from what is less sure.</summary>
    public PageFacts Or(PageFacts other) => new()
    {
        Title = Title ?? other.Title,
        Source = Source ?? other.Source,
        Byline = Byline ?? other.Byline,
        Url = Url ?? other.Url,
        PublishedAt = PublishedAt ?? other.PublishedAt,
        Kind = Kind ?? other.Kind,
        Language = Language ?? other.Language,
    };

    /// <summary>A value as one well-formed line; null when nothing is left of it.</summary>
    public static string? Line(string? value)
    {
        var line = value is null ? "" : Text.TextLine.Collapse(StoredText.Normalise(value));
        return line.Length == 0 ? null : line;
    }
}
