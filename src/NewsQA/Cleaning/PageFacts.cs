using System.Collections.Immutable;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Cleaning;

/// <summary>What a container or a page's metadata says of an article. Null where it says nothing.</summary>
internal sealed record PageFacts
{
    // An outlet's own feed, yet of a page that might have been changed since.
    private const double EntryConfidence = 0.7;

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

    /// <summary>The date of the last change.</summary>
    public PartialDate? ModifiedAt { get; init; }

    /// <summary>The section of the outlet.</summary>
    public string? Section { get; init; }

    /// <summary>The kind.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Where each value is from, by its name in the contract (<c>title</c>, <c>publishedAt</c>, ...).</summary>
    public ImmutableDictionary<string, FieldEvidence> Evidence { get; init; } = ImmutableDictionary<string, FieldEvidence>.Empty;

    /// <summary>What a reader found in the container.</summary>
    public static PageFacts From(RawArticle raw)
    {
        var facts = new PageFacts
        {
            Title = Line(raw.Title),
            Source = Line(raw.Source),
            Byline = WithoutBy(Line(raw.Byline)),
            Url = WebAddress.From(raw.Url),
            PublishedAt = raw.PublishedAt,
        };
        return facts.Noting("container", 1, ("title", facts.Title), ("publisher", facts.Source), ("byline", facts.Byline), ("url", facts.Url), ("publishedAt", facts.PublishedAt));
    }

    /// <summary>What a feed's entry says, for a page that it points to.</summary>
    /// <param name="entry">The entry; null for none.</param>
    public static PageFacts From(EntryFacts? entry)
    {
        var facts = new PageFacts { Title = Line(entry?.Title), Source = Line(entry?.Source), Byline = WithoutBy(Line(entry?.Byline)), PublishedAt = entry?.PublishedAt };
        return facts.Noting("feed entry", EntryConfidence, ("title", facts.Title), ("publisher", facts.Source), ("byline", facts.Byline), ("publishedAt", facts.PublishedAt));
    }

    /// <summary>These, with gaps filled from what is less sure.</summary>
    public PageFacts Or(PageFacts other) => new()
    {
        Title = Title ?? other.Title,
        Source = Source ?? other.Source,
        Byline = Byline ?? other.Byline,
        Url = Url ?? other.Url,
        PublishedAt = PublishedAt ?? other.PublishedAt,
        ModifiedAt = ModifiedAt ?? other.ModifiedAt,
        Section = Section ?? other.Section,
        Kind = Kind ?? other.Kind,
        Language = Language ?? other.Language,
        Evidence = other.Evidence.SetItems(Evidence),
    };

    /// <summary>These, with a note of where values are from; those that are null get none.</summary>
    public PageFacts Noting(string from, double confidence, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var evidence = Evidence;
        foreach (var (name, value) in values)
        {
            evidence = value is null ? evidence : evidence.SetItem(name, new(from, confidence));
        }

        return this with { Evidence = evidence };
    }

    private static string? WithoutBy(string? byline) => byline is not null && byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Line(byline[3..]) : byline;

    /// <summary>A value as one well-formed line; null when nothing is left of it.</summary>
    public static string? Line(string? value)
    {
        var line = value is null ? "" : Text.TextLine.Collapse(Text.TextLine.WithoutInvisible(StoredText.Normalise(value)));
        return line.Length == 0 ? null : line;
    }
}
