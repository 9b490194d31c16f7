using NewsQA.Client;

namespace NewsQA.Ingestion;

/// <summary>How far an ingest is. Told once for each source, after its batch was committed.</summary>
/// <param name="Done">Sources that are in the index now, unchanged ones included.</param>
/// <param name="Failed">Sources that could not be used.</param>
/// <param name="Current">The source that this is about.</param>
public sealed record IngestProgress(int Done, int Failed, string Current)
{
    /// <summary>What became of it.</summary>
    public ArticleOutcome? Outcome { get; init; }
}
