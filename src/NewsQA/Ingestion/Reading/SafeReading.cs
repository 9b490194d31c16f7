using Microsoft.Extensions.Logging;

namespace NewsQA.Ingestion.Reading;

/// <summary>Reads so that an input which some parser cannot take does not stop the others.</summary>
internal static class SafeReading
{
    /// <summary>The outcomes of one input, lazily. What its reader throws is one failure at the end of what was read before; cancellation passes through.</summary>
    /// <param name="origin">What the input is called.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="logger">Told what was thrown.</param>
    public static IEnumerable<ReadOutcome> Of(string origin, Func<IEnumerable<ReadOutcome>> read, ILogger logger)
    {
        IEnumerator<ReadOutcome>? outcomes = null;
        try
        {
            for (var hasMore = true; hasMore;)
            {
                (var outcome, hasMore) = Next(origin, ref outcomes, read, logger);
                if (outcome is not null)
                {
                    yield return outcome;
                }
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    private static (ReadOutcome? Outcome, bool HasMore) Next(string origin, ref IEnumerator<ReadOutcome>? outcomes, Func<IEnumerable<ReadOutcome>> read, ILogger logger)
    {
        try
        {
            outcomes ??= read().GetEnumerator();
            return outcomes.MoveNext() ? (outcomes.Current, true) : (null, false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            logger.LogWarning(e, "A reader broke on {Origin}", origin);
            return (ReadOutcome.Failed(origin, $"It could not be read to its end: a reader broke on it ({e.GetType().Name}). Please report it with the file."), false);
        }
    }
}
