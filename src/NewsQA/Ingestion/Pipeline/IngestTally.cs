using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Counts what became of sources, and tells it on.</summary>
/// <param name="progress">Told of each source; null for none.</param>
/// <param name="origins">Receives the absolute origin of each article that was read; null where nobody asks.</param>
internal sealed class IngestTally(IProgress<IngestProgress>? progress, HashSet<string>? origins = null)
{
    private readonly List<IngestFailure> _failed = [];
    private readonly Dictionary<WriteOutcome, int> _outcomes = [];
    private readonly List<IngestNote> _notes = [];
    private readonly List<FetchState> _fetched = [];
    private int _passages;

    /// <summary>What failed so far.</summary>
    public IReadOnlyList<IngestFailure> Failed => _failed;

    /// <summary>The longest time that a server asked to be left alone; null when none did.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Articles removed since their sources are gone.</summary>
    public int Removed { get; set; }

    /// <summary>Adds a source whose batch was committed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="outcome">What writing it gave.</param>
    public void Add(PreparedSource source, WriteOutcome outcome)
    {
        if (source.Read.Article is { } article)
        {
            origins?.Add(article.AbsoluteOrigin);
        }

        if (source.Failure is not null)
        {
            _failed.Add(source.Failure);
            RetryAfter = source.Read.RetryAfter > RetryAfter || RetryAfter is null ? source.Read.RetryAfter : RetryAfter;
        }
        else if (source.Read.Address is { ToRecord: { } toRecord })
        {
            Add(toRecord);
            return;
        }
        else
        {
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            _passages += outcome == WriteOutcome.Unchanged ? 0 : source.ToWrite?.Passages.Count ?? 0;
            if (source.Read.Note is { } note)
            {
                _notes.Add(new(source.Origin, note));
            }

            if (source.Read.Page?.ToRecord is { } page)
            {
                _fetched.Add(page);
            }
        }

        progress?.Report(new(_outcomes.Values.Sum(), _failed.Count, source.Origin) { Outcome = Outcome(source, outcome) });
    }

    /// <summary>What servers said of addresses that gave all they had, since this was asked last.</summary>
    public IReadOnlyList<FetchState> TakeFetched()
    {
        var taken = _fetched.ToList();
        _fetched.Clear();
        return taken;
    }

    /// <summary>The whole.</summary>
    /// <param name="elapsed">Time taken.</param>
    public IngestResponse ToResponse(TimeSpan elapsed) => new()
    {
        Added = _outcomes.GetValueOrDefault(WriteOutcome.Added),
        Updated = _outcomes.GetValueOrDefault(WriteOutcome.Updated),
        Unchanged = _outcomes.GetValueOrDefault(WriteOutcome.Unchanged),
        Removed = Removed,
        Failed = _failed,
        Notes = _notes,
        Passages = _passages,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    private static ArticleOutcome Outcome(PreparedSource source, WriteOutcome outcome) => new()
    {
        Origin = source.Failure?.Origin ?? source.Origin,
        Result = outcome switch
        {
            _ when source.Failure is not null => IngestResult.Failed,
            WriteOutcome.Added => IngestResult.Added,
            WriteOutcome.Updated => IngestResult.Updated,
            _ => IngestResult.Unchanged,
        },
        ArticleId = source.ToWrite?.Article.Id,
        Passages = outcome == WriteOutcome.Unchanged ? 0 : source.ToWrite?.Passages.Count ?? 0,
        Error = source.Failure?.Error,
        Note = source.Failure is null ? source.Read.Note : null,
    };

    // An address of which something failed is asked for all of it again, so that the failure is not forgotten.
    private void Add(FetchState fetched)
    {
        if (!_failed.Exists(failure => failure.Origin == fetched.Url || failure.Origin.StartsWith(fetched.Url + "#", StringComparison.Ordinal)))
        {
            _fetched.Add(fetched);
        }
    }
}
