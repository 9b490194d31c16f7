using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>Which changes to list, oldest first.</summary>
public sealed record ChangesQuery
{
    /// <summary>Changes ingested at this moment or later, inclusive: <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> (from its first moment, UTC) or a moment. Needed.</summary>
    public string? Since { get; init; }

    /// <summary><see cref="ChangesResponse.Next"/> of the page before; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many changes, 1 to 500; null means 50.</summary>
    public int? Limit { get; init; }
}

/// <summary>A page of what changed.</summary>
public sealed record ChangesResponse
{
    /// <summary>The moment from which changes are listed, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>
    /// The time of the newest change in the index; <see cref="Since"/> when there is none later. Asking again with it misses nothing, and repeats at most the
    /// changes of that very moment.
    /// </summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The changes, oldest first: one for each time that an article came in new, was revised, or was deleted.</summary>
    public IReadOnlyList<ArticleChange> Changes { get; init; } = [];

    /// <summary>Cursor of the next page; null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>What happened to an article.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>It came in for the first time, or again after it was deleted.</summary>
    Added,

    /// <summary>It got another current revision.</summary>
    Revised,

    /// <summary>It was deleted. Nothing is told of what it said.</summary>
    Deleted,
}

/// <summary>One change of one article.</summary>
public sealed record ArticleChange
{
    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>When it was ingested or deleted, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The article in the revision that this change made current; null when it was deleted.</summary>
    public ArticleSummary? Article { get; init; }

    /// <summary>The revision that it took the place of; null unless it was revised.</summary>
    public string? PreviousRevision { get; init; }

    /// <summary>Title, outlet, date, address or kind that changed; empty unless it was revised.</summary>
    public IReadOnlyList<MetadataChange> Metadata { get; init; } = [];

    /// <summary>Sentences of the new revision that the one before did not have, in order; empty unless it was revised. A sentence that only moved is not among them.</summary>
    public IReadOnlyList<ChangedSentence> Added { get; init; } = [];

    /// <summary>Sentences of the revision before that the new one does not have, in order; empty unless it was revised.</summary>
    public IReadOnlyList<ChangedSentence> Withdrawn { get; init; } = [];

    /// <summary>Values in withdrawn sentences for which the sentence that stands in their place gives another.</summary>
    public IReadOnlyList<SupersededClaim> Superseded { get; init; } = [];

    /// <summary>What the deletion removed; null unless it was deleted.</summary>
    public DeletionReceipt? Receipt { get; init; }
}

/// <summary>A part of an article's metadata that changed.</summary>
/// <param name="Field"><c>title</c>, <c>source</c>, <c>publishedAt</c>, <c>url</c> or <c>kind</c>.</param>
/// <param name="Before">What it was; null when it was not known.</param>
/// <param name="After">What it is; null when it is not known.</param>
public sealed record MetadataChange(string Field, string? Before, string? After);

/// <summary>A sentence that came or went: exactly <c>text[Start..End]</c> of the revision that has it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Start">Start in that revision's text, UTF-16 units.</param>
/// <param name="End">End, exclusive.</param>
public sealed record ChangedSentence(string Text, int Start, int End);

/// <summary>A claim that a later revision gives otherwise.</summary>
/// <param name="Kind"><c>number</c>, <c>duration</c>, <c>date</c>, <c>money</c>, <c>share</c> or <c>name</c>.</param>
/// <param name="Before">The value that was withdrawn, in the previous revision.</param>
/// <param name="After">The value in its place, in the new revision.</param>
public sealed record SupersededClaim(string Kind, StatedValue Before, StatedValue After);

/// <summary>A value and the sentence that gives it.</summary>
/// <param name="Value">The value: exactly <c>text[Start..End]</c> of its revision.</param>
/// <param name="Start">Start in that revision's text, UTF-16 units.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Sentence">The sentence around it.</param>
public sealed record StatedValue(string Value, int Start, int End, string Sentence);
