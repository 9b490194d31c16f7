using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Counts what became of sources, and tells it on.</summary>
internal sealed class IngestTally(IProgress<IngestProgress>? progress)
{
    private readonly List<IngestFailure> _failed = [];
    private readonly Dictionary<WriteOutcome, int> _outcomes = [];
    private int _passages;

    /// <summary>Adds a batch that was committed.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="outcomes">What writing gave, for those of the batch that were written, in order.</param>
    public void Add(IReadOnlyList<PreparedSource> batch, IReadOnlyList<WriteOutcome> outcomes)
    {
        var written = 0;
        foreach (var source in batch)
        {
            WriteOutcome? outcome = source.Failure is not null ? null : source.ToWrite is null ? WriteOutcome.Unchanged : outcomes[written++];
            if (outcome is { } known)
            {
                Add(known, source.ToWrite?.Passages.Count ?? 0);
            }
            else
            {
                _failed.Add(source.Failure!);
            }

            progress?.Report(new(_outcomes.Values.Sum(), _failed.Count, source.Origin) { Outcome = Outcome(source, outcome) });
        }
    }

    /// <summary>The whole.</summary>
    /// <param name="elapsed">Time taken.</param>
    public IngestResponse ToResponse(TimeSpan elapsed) => new()
    {
        Added = _outcomes.GetValueOrDefault(WriteOutcome.Added),
        Updated = _outcomes.GetValueOrDefault(WriteOutcome.Updated),
        Unchanged = _outcomes.GetValueOrDefault(WriteOutcome.Unchanged),
        Failed = _failed,
        Passages = _passages,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
    };

    private static ArticleOutcome Outcome(PreparedSource source, WriteOutcome? outcome) => new()
    {
        Origin = source.Failure?.Origin ?? source.Origin,
        Result = outcome switch
        {
            null => IngestResult.Failed,
            WriteOutcome.Added => IngestResult.Added,
            WriteOutcome.Updated => IngestResult.Updated,
            _ => IngestResult.Unchanged,
        },
        ArticleId = source.ToWrite?.Article.Id,
        Passages = outcome == WriteOutcome.Unchanged ? 0 : source.ToWrite?.Passages.Count ?? 0,
        Error = source.Failure?.Error,
    };

    private void Add(WriteOutcome outcome, int passages)
    {
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        _passages += outcome == WriteOutcome.Unchanged ? 0 : passages;
    }
}
