using NewsQA.Client;

namespace NewsQA.Indexing.Points;

/// <summary>Another server writes now: this one was silent for longer than a lease lasts.</summary>
/// <param name="database">How messages name the database.</param>
internal sealed class LeaseLostException(string database)
    : NewsQAException($"Another server took over writing the index on {database}, since this one was silent for too long. Try again.");
