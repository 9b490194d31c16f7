namespace NewsQA.Client;

/// <summary>An article sent to be indexed.</summary>
public sealed record ArticleUpload
{
    /// <summary>The article's text, plain or HTML (see <see cref="ContentType"/>). Null with an <see cref="Url"/>: the page or feed is fetched from there.</summary>
    public string? Text { get; init; }

    /// <summary><c>text/plain</c> (the default), <c>text/markdown</c> or <c>text/html</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its name for people and for re-sending: the same origin replaces what it sent before. Null: the address, else a hash of the text.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Its name in full, a file's whole path for one: without an address, the article's identity comes from it, so that a file which is sent and one that is
    /// ingested where it lies are one article. Null: the origin.
    /// </summary>
    public string? AbsoluteOrigin { get; init; }

    /// <summary>Its canonical address; with one, the article's identity comes from it. Without a text, the address to fetch, of a page or a feed.</summary>
    public string? Url { get; init; }

    /// <summary>The title; null lets the cleaner find it.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null lets the cleaner find it.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null lets the cleaner find it.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published (<c>yyyy-MM-dd</c>, ...); null lets the cleaner find it.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>What a person says of it: as if it were set by PATCH, it wins over all else, and stays when the article is sent again without it. Null for nothing.</summary>
    public ArticlePatch? Given { get; init; }
}

/// <summary>What became of the articles handed in.</summary>
public sealed record IngestResponse
{
    /// <summary>Articles that were not known before.</summary>
    public int Added { get; init; }

    /// <summary>Articles that got a new revision.</summary>
    public int Updated { get; init; }

    /// <summary>Sources that were the same as last time.</summary>
    public int Unchanged { get; init; }

    /// <summary>Articles removed because their files are gone (<c>--prune</c>).</summary>
    public int Removed { get; init; }

    /// <summary>Sources that could not be used, each with its reason; the others went in.</summary>
    public IReadOnlyList<IngestFailure> Failed { get; init; } = [];

    /// <summary>What to know of sources that went in: a feed's teaser whose page could not be had, with the reason.</summary>
    public IReadOnlyList<IngestNote> Notes { get; init; } = [];

    /// <summary>Passages written.</summary>
    public int Passages { get; init; }

    /// <summary>Seconds taken.</summary>
    public double Seconds { get; init; }
}

/// <summary>A source that could not be used.</summary>
/// <param name="Origin">Which one.</param>
/// <param name="Error">What was wrong, and what to do.</param>
public sealed record IngestFailure(string Origin, string Error);

/// <summary>Something to know of a source that went in.</summary>
/// <param name="Origin">Which one.</param>
/// <param name="Note">What; a sentence.</param>
public sealed record IngestNote(string Origin, string Note);

/// <summary>Which articles to list, newest publication first, undated ones last.</summary>
public sealed record ArticleQuery
{
    /// <summary>Only this outlet, compared without case.</summary>
    public string? Source { get; init; }

    /// <summary>Published on this day or later, inclusive; leaves undated articles out.</summary>
    public string? From { get; init; }

    /// <summary>Published on this day or earlier, inclusive; leaves undated articles out.</summary>
    public string? To { get; init; }

    /// <summary>Words that the title, or what is shown for one, must contain, without case.</summary>
    public string? Q { get; init; }

    /// <summary><see cref="ArticlePage.Next"/> of the page before; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many, 1 to 500; null means 50.</summary>
    public int? Limit { get; init; }
}

/// <summary>A page of articles.</summary>
/// <param name="Articles">The articles, without their texts.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleSummary> Articles, string? Next);

/// <summary>An article without its text.</summary>
public record ArticleSummary
{
    /// <summary>Its id: 24 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The revision shown: a hash of stored text and metadata.</summary>
    public required string Revision { get; init; }

    /// <summary>Where it was ingested from.</summary>
    public required string Origin { get; init; }

    /// <summary>Its canonical address; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Its title, or what is shown for one (<see cref="TitleEvidence"/>); null when its text has no letter either.</summary>
    public string? Title { get; init; }

    /// <summary><c>derived: first sentence</c> when the article has no title and the beginning of its text stands for one; null for a title of its own.</summary>
    public string? TitleEvidence { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>When this revision was ingested, UTC.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary><c>news</c>, <c>opinion</c>, <c>liveBlog</c>, <c>pressRelease</c> or <c>gallery</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 639-1 code; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its words are found by their English stems; false for text that is not English, where they must be written alike.</summary>
    public bool Stemmed { get; init; } = true;

    /// <summary>The near-duplicates that it belongs to; null when it stands alone.</summary>
    public ArticleGroup? Group { get; init; }
}

/// <summary>Articles that are versions of one text: copies with edits, shortened ones.</summary>
/// <param name="Lead">The id of the one that stands for all: published first, of one day the longest.</param>
/// <param name="Articles">All of them, the lead first.</param>
public sealed record ArticleGroup(string Lead, IReadOnlyList<AlsoReportedBy> Articles);

/// <summary>An article with its text.</summary>
public sealed record ArticleDetail : ArticleSummary
{
    /// <summary>All its revisions, oldest first.</summary>
    public IReadOnlyList<RevisionSummary> Revisions { get; init; } = [];

    /// <summary>The cleaned text without the title: what every offset counts in.</summary>
    public required string Text { get; init; }

    /// <summary>What the cleaner took out, in order.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}

/// <summary>One revision of an article.</summary>
/// <param name="Revision">Its hash.</param>
/// <param name="IngestedAt">When it came in, UTC.</param>
/// <param name="Title">The title it had.</param>
public sealed record RevisionSummary(string Revision, DateTimeOffset IngestedAt, string? Title);

/// <summary>What a deletion removed.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Revisions">Revisions, old ones included.</param>
/// <param name="Passages">Passages.</param>
/// <param name="Vectors">Embeddings.</param>
public sealed record DeletionReceipt(int Articles, int Revisions, int Passages, int Vectors)
{
    /// <summary>Records of where they came from.</summary>
    public int Sources { get; init; }

    /// <summary>Rows by which near-duplicates are known: the texts' samples, and places in groups.</summary>
    public int Duplicates { get; init; }

    /// <summary>Both together.</summary>
    public static DeletionReceipt operator +(DeletionReceipt left, DeletionReceipt right) => new(
        left.Articles + right.Articles, left.Revisions + right.Revisions, left.Passages + right.Passages, left.Vectors + right.Vectors)
    {
        Sources = left.Sources + right.Sources,
        Duplicates = left.Duplicates + right.Duplicates,
    };
}

/// <summary>Metadata set by hand. A null leaves the value as it is.</summary>
/// <param name="Title">The title.</param>
/// <param name="Source">The outlet.</param>
/// <param name="PublishedAt">When it was published (<c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or a moment).</param>
public sealed record ArticlePatch(string? Title = null, string? Source = null, string? PublishedAt = null);

/// <summary>The state of the index.</summary>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Passages">Passages that can be found.</param>
/// <param name="NewestArticle">The latest date of publication; null when none is dated.</param>
/// <param name="Model">The sentence model the passages were embedded with.</param>
public sealed record IndexStatus(int Articles, int Passages, PartialDate? NewestArticle, string Model)
{
    /// <summary>Whether a language model is configured, so that a summary can be asked for. It says nothing of whether that model answers.</summary>
    public bool Summarize { get; init; }
}
