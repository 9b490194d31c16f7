using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Cleaning;

/// <summary>What the cleaner makes of a <see cref="RawArticle"/>.</summary>
public sealed record CleanedArticle
{
    /// <summary>The article's text without its title: paragraphs apart by an empty line, <see cref="StoredText.Normalise"/>d, trimmed; perhaps empty.</summary>
    public required string Text { get; init; }

    /// <summary>Title; null when there is none to be found.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet; null when the page does not say.</summary>
    public string? Source { get; init; }

    /// <summary>Author; null when the page does not say.</summary>
    public string? Byline { get; init; }

    /// <summary>Canonical address; null when the page does not say.</summary>
    public string? Url { get; init; }

    /// <summary>Date of publication with its evidence; null when the page does not say.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>Date of the last change with its evidence; null when the page does not say.</summary>
    public PartialDate? ModifiedAt { get; init; }

    /// <summary>The outlet's section; null when the page does not say.</summary>
    public string? Section { get; init; }

    /// <summary>Where each value is from and how sure it is, by name: <c>title</c>, <c>publisher</c>, <c>byline</c>, <c>url</c>, <c>publishedAt</c>, <c>modifiedAt</c>, <c>section</c>, <c>language</c>.</summary>
    public IReadOnlyDictionary<string, FieldEvidence> Evidence { get; init; } = new Dictionary<string, FieldEvidence>(StringComparer.Ordinal);

    /// <summary>What kind the page says it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>ISO 639-1 code; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What was taken out, in order.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}

/// <summary>Turns what was read into the article itself.</summary>
public interface IArticleCleaner
{
    /// <summary>Changes whenever the same input would give another output; then sources are cleaned again although they did not change.</summary>
    string Version { get; }

    /// <summary>Cleans one article. Thread-safe.</summary>
    /// <param name="raw">What was read.</param>
    /// <returns>The article; its text is empty when nothing was left.</returns>
    /// <exception cref="NewsQAException">The content cannot be cleaned; the message says why and what to do.</exception>
    CleanedArticle Clean(RawArticle raw);
}
