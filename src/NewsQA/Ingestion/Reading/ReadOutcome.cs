using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Ingestion.Reading;

/// <summary>What came of reading one source: an article, the reason why not, or the end of what an address gave. Exactly one of the three is set.</summary>
internal sealed record ReadOutcome(RawArticle? Article, IngestFailure? Failure)
{
    /// <summary>An address that was read to its end.</summary>
    public FetchedAddress? Address { get; init; }

    /// <summary>How long a server asks to be left alone; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

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
