using NewsQA.Client;

namespace NewsQA.Cleaning;

/// <summary>What form an article's content has before cleaning.</summary>
public enum RawFormat
{
    /// <summary>Text as copied or exported from a page, with what leaked in around it.</summary>
    PlainText,

    /// <summary>Markdown, perhaps with front matter.</summary>
    Markdown,

    /// <summary>A whole saved page, or a fragment from a feed.</summary>
    Html,
}

/// <summary>One article as a reader found it: decoded, not yet cleaned. What its container said of it (a feed's item, a JSON line) is in the other fields.</summary>
public sealed record RawArticle
{
    /// <summary>As given: a path or an address, with <c>#item</c> inside a container.</summary>
    public required string Origin { get; init; }

    /// <summary>Absolute: what identity and the check for changes go by.</summary>
    public required string AbsoluteOrigin { get; init; }

    /// <summary>The content, decoded.</summary>
    public required string Content { get; init; }

    /// <summary>Its form.</summary>
    public required RawFormat Format { get; init; }

    /// <summary>SHA-256 of what was read, in hexadecimal: unchanged means that nothing needs to be done.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The title that the container names; else null.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that the container names; else null.</summary>
    public string? Source { get; init; }

    /// <summary>The address that the container names; else null.</summary>
    public string? Url { get; init; }

    /// <summary>The author that the container names; else null.</summary>
    public string? Byline { get; init; }

    /// <summary>The date that the container names; else null.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>The address that it was fetched from, which is its own unless it names another; null when it was not fetched.</summary>
    public string? Address { get; init; }

    /// <summary>What the feed's entry says that pointed to this page: for what the page itself does not say. Null for whatever was not found so.</summary>
    public EntryFacts? Entry { get; init; }
}

/// <summary>What a feed's entry says of the page that it points to. Null where it says nothing.</summary>
/// <param name="Title">The title.</param>
/// <param name="Source">The outlet, as a rule the feed's name.</param>
/// <param name="Byline">The author.</param>
/// <param name="PublishedAt">The date.</param>
public sealed record EntryFacts(string? Title, string? Source, string? Byline, PartialDate? PublishedAt);
