using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Ingestion.Reading;

/// <summary>What came of reading one source: an article, the reason why not, or the end of what an address gave. Exactly one of the three is set.</summary>
internal sealed record ReadOutcome(RawArticle? Article, IngestFailure? Failure)
{
    /// <summary>An address that was read to its end.</summary>
    public FetchedAddress? Address { get; init; }

    /// <summary>How long a server asks to be left alone; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The feed's entry that it was read from, where that names a page; else null. An entry without a text is a failure that has one.</summary>
    public FeedEntry? Entry { get; init; }

    /// <summary>The page that <see cref="Article"/> was fetched from because the feed had a teaser alone; null for anything else.</summary>
    public PageOfEntry? Page { get; init; }

    /// <summary>What was given by hand for this source alone.</summary>
    public GivenMetadata Given { get; init; } = GivenMetadata.None;

    /// <summary>The source's name in indexes of before uploads had absolute ones: where an index knows it by that, it goes on so. Null for none.</summary>
    public string? FormerOrigin { get; init; }

    /// <summary>Why a feed's teaser was not replaced by the page that it points to; null where there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>An article.</summary>
    public static ReadOutcome Of(RawArticle article) => new(article, null);

    /// <summary>A source that could not be used.</summary>
    /// <param name="origin">Which one.</param>
    /// <param name="error">What was wrong, and what to do; a sentence.</param>
    public static ReadOutcome Failed(string origin, string error) => new(null, new(origin, error));
}

/// <summary>An address that was fetched.</summary>
/// <param name="Url">The address, as given.</param>
/// <param name="ToRecord">What to remember once all that it gave is written; null when the server said that nothing changed.</param>
internal sealed record FetchedAddress(string Url, FetchState? ToRecord);

/// <summary>A feed's entry that names a page.</summary>
/// <param name="Origin">The entry, as given.</param>
/// <param name="AbsoluteOrigin">The entry, absolute.</param>
/// <param name="Item">What it says.</param>
internal sealed record FeedEntry(string Origin, string AbsoluteOrigin, ContainerItem Item);

/// <summary>A page that was fetched for a feed's teaser.</summary>
/// <param name="Teaser">What is indexed where the page turns out to hold no article; null where the entry has no text at all.</param>
/// <param name="ContentHash">The hash of the entry, marked as one whose page was had.</param>
/// <param name="ToRecord">What the server said of the page, to be remembered once it is written; null when it said nothing.</param>
/// <param name="IsUnchanged">Whether the server said that the page did not change; then the article's own content is not the page.</param>
internal sealed record PageOfEntry(RawArticle? Teaser, string ContentHash, FetchState? ToRecord, bool IsUnchanged);
