using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>A source that is ready for the index: an article to write, a failure to report, or neither when nothing changed.</summary>
/// <param name="Read">What was read, to prepare it again when the index changed meanwhile.</param>
/// <param name="Origin">The source, as given.</param>
/// <param name="ToWrite">What to write; null for nothing.</param>
/// <param name="Failure">What to report; null for nothing.</param>
internal sealed record PreparedSource(ReadOutcome Read, string Origin, ArticleToIndex? ToWrite, IngestFailure? Failure);
