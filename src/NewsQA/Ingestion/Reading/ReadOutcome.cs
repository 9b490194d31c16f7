using NewsQA.Cleaning;
using NewsQA.Client;

namespace NewsQA.Ingestion.Reading;

/// <summary>What came of reading one source: an article, or the reason why not. Exactly one of the two is set.</summary>
internal sealed record ReadOutcome(RawArticle? Article, IngestFailure? Failure)
{
    /// <summary>An article.</summary>
    public static ReadOutcome Of(RawArticle article) => new(article, null);

    /// <summary>A source that could not be used.</summary>
    /// <param name="origin">Which one.</param>
    /// <param name="error">What was wrong, and what to do; a sentence.</param>
    public static ReadOutcome Failed(string origin, string error) => new(null, new(origin, error));
}
