using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Passages;

namespace NewsQA.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Passages">Passages that can be found.</param>
/// <param name="NewestArticle">The latest date of publication, by <see cref="PartialDate.Earliest"/>, then <see cref="PartialDate.Latest"/>; null when none is dated.</param>
/// <param name="Space">The space its vectors live in.</param>
public sealed record IndexSummary(int Articles, int Passages, PartialDate? NewestArticle, EmbeddingSpace Space)
{
    /// <summary>Grows with every article that comes, changes or goes: as long as it is the same, so are the articles. 0 for an index that never held any.</summary>
    public long Version { get; init; }
}

/// <summary>What is known of a source from last time.</summary>
/// <param name="ArticleId">The article that it fed.</param>
/// <param name="ContentHash">The hash of what was read.</param>
/// <param name="CleanerVersion">The cleaner that cleaned it.</param>
/// <param name="Given">What was given by hand for the article.</param>
public sealed record SourceState(string ArticleId, string ContentHash, string CleanerVersion, GivenMetadata Given);

/// <summary>An article to write.</summary>
public sealed record ArticleToIndex
{
    /// <summary>The revision to make current.</summary>
    public required Article Article { get; init; }

    /// <summary>Its source, absolute.</summary>
    public required string AbsoluteOrigin { get; init; }

    /// <summary>The hash of what was read.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The cleaner that cleaned it.</summary>
    public required string CleanerVersion { get; init; }

    /// <summary>All that was given by hand for the article so far.</summary>
    public GivenMetadata Given { get; init; } = GivenMetadata.None;

    /// <summary>What the article was when this was made of it; null for whatever it is. Closes the race of two who change one article at once.</summary>
    public ExpectedArticle? Expected { get; init; }

    /// <summary>When the log is to say that it came, where an index is copied; null for its time of ingest.</summary>
    public DateTimeOffset? LoggedAt { get; init; }

    /// <summary>Its passages with one vector each, by start.</summary>
    public required IReadOnlyList<PassageToIndex> Passages { get; init; }
}

/// <summary>What an article is expected to be when it is written.</summary>
/// <param name="Given">What was given by hand for it; <see cref="GivenMetadata.None"/> for an article that is not there.</param>
/// <param name="Revision">Its current revision; null for any.</param>
public sealed record ExpectedArticle(GivenMetadata Given, string? Revision = null);

/// <summary>What a server said of an address when it was fetched.</summary>
/// <param name="Url">The address, as given.</param>
/// <param name="ETag">Its <c>ETag</c>; null for none.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>, as sent; null for none.</param>
/// <param name="CleanerVersion">The cleaner of that time: with another one, what did not change must be read again.</param>
public sealed record FetchState(string Url, string? ETag, string? LastModified, string CleanerVersion);

/// <summary>A passage to write.</summary>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Embedding">Its vector, <c>float[d]</c>.</param>
public sealed record PassageToIndex(TextSpan Span, float[] Embedding);

/// <summary>What a write did.</summary>
public enum WriteOutcome
{
    /// <summary>The article is new.</summary>
    Added,

    /// <summary>The article has a new current revision.</summary>
    Updated,

    /// <summary>The current revision was this one already; only its source was recorded.</summary>
    Unchanged,

    /// <summary>Nothing was written: the article is not what was expected, because somebody else wrote it meanwhile. Make it anew and try again.</summary>
    Stale,
}

/// <summary>Names a revision of an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">The revision; null for the current one.</param>
public sealed record ArticleKey(string ArticleId, string? Revision = null);

/// <summary>All revisions of an article, oldest first.</summary>
/// <param name="Revisions">The revisions; empty when the article was deleted.</param>
/// <param name="Current">The current one; null when the article was deleted.</param>
/// <param name="Given">What was given by hand.</param>
/// <param name="AbsoluteOrigin">The source that fed it last; null when the article was deleted.</param>
public sealed record ArticleHistory(IReadOnlyList<RevisionSummary> Revisions, string? Current, GivenMetadata Given, string? AbsoluteOrigin)
{
    /// <summary>Whether the article was deleted.</summary>
    public bool IsDeleted => Current is null;
}

/// <summary>Articles that are versions of one text.</summary>
/// <param name="LeadId">The one that stands for all: published first, of one day the longest. Two articles with the same lead are of one group.</param>
/// <param name="Members">All of them, the lead first, then by id.</param>
public sealed record DuplicateGroup(string LeadId, IReadOnlyList<AlsoReportedBy> Members);

/// <summary>Something that happened to an article.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, UTC: the time of ingest or of deletion.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">The revision that became current; null for a deletion.</param>
/// <param name="Before">The revision before; null unless it was revised.</param>
/// <param name="Receipt">What a deletion removed; null for others, and for one that is older than the log.</param>
public sealed record IndexChange(ChangeKind Kind, DateTimeOffset At, string ArticleId, string? Revision, string? Before, DeletionReceipt? Receipt);

/// <summary>A page of changes.</summary>
/// <param name="Changes">The changes, oldest first.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
/// <param name="Newest">The time of the newest change in the index; null when there is none.</param>
public sealed record ChangePage(IReadOnlyList<IndexChange> Changes, string? Next, DateTimeOffset? Newest);

/// <summary>Which articles may be found. All limits are inclusive and in UTC.</summary>
public sealed record IndexFilter
{
    /// <summary>No limits.</summary>
    public static IndexFilter None { get; } = new();

    /// <summary>Only what may have been published at this moment or later: <see cref="PartialDate.Latest"/> is not before it. Leaves undated articles out.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what may have been published at this moment or earlier: <see cref="PartialDate.Earliest"/> is not after it. Leaves undated articles out.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Hides what was published later: <see cref="PartialDate.Earliest"/> after it. Keeps undated articles.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Outlets, compared without case (ordinal); empty for any.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether an article passes: the definition that every index must agree with.</summary>
    /// <param name="source">The article's outlet.</param>
    /// <param name="publishedAt">The article's date.</param>
    /// <returns>True when it does.</returns>
    public bool Accepts(string? source, PartialDate? publishedAt)
    {
        if (Sources.Count > 0 && (source is null || !Sources.Contains(source, StringComparer.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (publishedAt is null)
        {
            return From is null && To is null;
        }

        return (From is null || publishedAt.Latest >= From)
            && (To is null || publishedAt.Earliest <= To)
            && (AsOf is null || publishedAt.Earliest <= AsOf);
    }
}

/// <summary>One search, by words and by vector at once.</summary>
public sealed record IndexQuery
{
    /// <summary>The terms to look for with the weight of each, as <see cref="TextAnalyzer"/> gives them; empty for no lexical list.</summary>
    public required IReadOnlyList<QueryTerm> Terms { get; init; }

    /// <summary>The question's embedding, <c>float[d]</c>; empty for no dense list.</summary>
    public required ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>Which articles may be found.</summary>
    public IndexFilter Filter { get; init; } = IndexFilter.None;

    /// <summary>At most this many in the lexical list.</summary>
    public int LexicalLimit { get; init; } = 200;

    /// <summary>At most this many in the dense list.</summary>
    public int DenseLimit { get; init; } = 200;
}

/// <summary>A term to look for.</summary>
/// <param name="Term">As <see cref="TextAnalyzer"/> gives it.</param>
/// <param name="Weight">Multiplies the term's part of the score; 1 for a word of the question.</param>
public sealed record QueryTerm(string Term, float Weight = 1);

/// <summary>What a search found: two lists, each best first, ties by <see cref="Passage.Order"/>.</summary>
/// <param name="Lexical">By BM25, scores above 0.</param>
/// <param name="Dense">By inner product of the vectors (the cosine, where the model normalises).</param>
public sealed record Candidates(IReadOnlyList<ScoredPassage> Lexical, IReadOnlyList<ScoredPassage> Dense);

/// <summary>A passage with one list's score.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">Higher is better; the list says on which scale.</param>
public sealed record ScoredPassage(Passage Passage, double Score);

/// <summary>In how many passages terms occur.</summary>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Frequencies">Passages with the term, by term; a term that is missing occurs in none.</param>
public sealed record TermStatistics(int Passages, IReadOnlyDictionary<string, int> Frequencies)
{
    /// <summary>Inverse document frequency as in BM25: <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c> (Robertson and Zaragoza 2009, with Lucene's 1 + that keeps it positive).</summary>
    /// <param name="term">The term.</param>
    /// <returns>Above 0; largest for a term that occurs nowhere.</returns>
    public double Idf(string term) => Idf(Passages, Frequencies.GetValueOrDefault(term));

    /// <summary>Inverse document frequency from counts, by the same formula.</summary>
    /// <param name="passages">N: passages in the index.</param>
    /// <param name="frequency">n: passages with the term.</param>
    /// <returns>Above 0.</returns>
    public static double Idf(int passages, int frequency) => Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
}
