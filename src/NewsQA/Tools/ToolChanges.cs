using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>what_changed</c> returns.</summary>
internal sealed record ToolChanges(IReadOnlyList<ToolChange> Changes, string? NextCursor, DateTimeOffset Until)
{
    // Room for the names of the object's own fields and the cursor.
    private const int Envelope = 300;

    // Every change of the page is listed, each with its share of the room: a page cut short could not be read on from.
    public static ToolChanges Fit(ChangesResponse changes, int characters)
    {
        var share = (characters - Envelope) / Math.Max(1, changes.Changes.Count);
        return new ToolChanges([.. changes.Changes.Select(c => ToolChange.Fit(c, share))], changes.Next, changes.Until);
    }
}

/// <summary>One change of one article.</summary>
internal sealed record ToolChange(ChangeKind Kind, DateTimeOffset At, string ArticleId)
{
    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Date { get; init; }

    public string? Revision { get; init; }

    public string? PreviousRevision { get; init; }

    public IReadOnlyList<ToolSuperseded>? Superseded { get; init; }

    public IReadOnlyList<MetadataChange>? Metadata { get; init; }

    public IReadOnlyList<string>? Added { get; init; }

    public IReadOnlyList<string>? Withdrawn { get; init; }

    public int? LeftOut { get; init; }

    public static ToolChange Fit(ArticleChange change, int characters)
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
internal sealed record ToolSuperseded(string Kind, string Before, string After);
