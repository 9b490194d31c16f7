using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>what_changed</c> returns.</summary>
[JsonConverter(typeof(ToolResultConverter<ToolChanges>))]
public sealed record ToolChanges : ToolResult
{
    // Room for the names of the object's own fields and the cursor.
    private const int Envelope = 300;

    /// <summary>The changes, oldest first.</summary>
    public IReadOnlyList<ToolChange> Changes { get; init; } = [];

    /// <summary>The cursor of the next page; null at the end.</summary>
    public string? NextCursor { get; init; }

    /// <summary>The time of the newest change in the index, from which to ask again later.</summary>
    public DateTimeOffset Until { get; init; }

    // Every change of the page is listed, each with its share of the room: a page cut short could not be read on from.
    internal static ToolChanges Fit(ChangesResponse changes, int characters)
    {
        var share = (characters - Envelope) / Math.Max(1, changes.Changes.Count);
        return new ToolChanges { Changes = [.. changes.Changes.Select(c => ToolChange.Fit(c, share))], NextCursor = changes.Next, Until = changes.Until };
    }
}

/// <summary>One change of one article.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it was ingested or deleted, UTC.</param>
/// <param name="ArticleId">The article.</param>
public sealed record ToolChange(ChangeKind Kind, DateTimeOffset At, string ArticleId)
{
    /// <summary>The article's title; null when it has none or was deleted.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown or deleted.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published; null when unknown or deleted.</summary>
    public string? Date { get; init; }

    /// <summary>The revision that is now current; null when it was deleted.</summary>
    public string? Revision { get; init; }

    /// <summary>The revision that it took the place of; null unless it was revised.</summary>
    public string? PreviousRevision { get; init; }

    /// <summary>Values that others took the place of; null when there are none.</summary>
    public IReadOnlyList<ToolSuperseded>? Superseded { get; init; }

    /// <summary>Title, outlet, date or address that changed; null when none did.</summary>
    public IReadOnlyList<MetadataChange>? Metadata { get; init; }

    /// <summary>Sentences that came; null when none did.</summary>
    public IReadOnlyList<string>? Added { get; init; }

    /// <summary>Sentences that went; null when none did.</summary>
    public IReadOnlyList<string>? Withdrawn { get; init; }

    /// <summary>How much of the four lists did not fit; null when all did.</summary>
    public int? LeftOut { get; init; }

    internal static ToolChange Fit(ArticleChange change, int characters)
    {
        var head = new ToolChange(change.Kind, change.At, change.ArticleId)
        {
            Title = change.Article?.Title is { } title ? SizeBudget.Cut(title, 80) : null,
            Source = change.Article?.Source is { } source ? SizeBudget.Cut(source, 40) : null,
            Date = change.Article?.PublishedAt?.Date,
            Revision = change.Article?.Revision,
            PreviousRevision = change.PreviousRevision,
        };
        // 100 for the names of the four lists and the count.
        var budget = new SizeBudget(characters - SizeBudget.SizeOf(head) - 100);
        var superseded = change.Superseded.Select(s => new ToolSuperseded(s.Kind, s.Before.Value, s.After.Value)).Where(budget.Takes).ToList();
        var metadata = change.Metadata.Where(budget.Takes).ToList();
        var withdrawn = change.Withdrawn.Select(s => s.Text).Where(budget.Takes).ToList();
        var added = change.Added.Select(s => s.Text).Where(budget.Takes).ToList();
        var left = change.Superseded.Count + change.Metadata.Count + change.Withdrawn.Count + change.Added.Count - superseded.Count - metadata.Count - withdrawn.Count - added.Count;
        return head with
        {
            Superseded = SizeBudget.Some(superseded),
            Metadata = SizeBudget.Some(metadata),
            Withdrawn = SizeBudget.Some(withdrawn),
            Added = SizeBudget.Some(added),
            LeftOut = left == 0 ? null : left,
        };
    }
}

/// <summary>A value that another took the place of.</summary>
/// <param name="Kind"><c>number</c>, <c>duration</c>, <c>date</c>, <c>money</c>, <c>share</c> or <c>name</c>.</param>
/// <param name="Before">The value that went.</param>
/// <param name="After">The value in its place.</param>
public sealed record ToolSuperseded(string Kind, string Before, string After);
