using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsQA.Client;

namespace NewsQA.Ingestion;

/// <summary>Turns the progress of an ingest into a stream of outcomes.</summary>
internal static class OutcomeStream
{
    /// <summary>Runs an ingest and gives each source's outcome once it is committed. Leaving the loop stops the ingest, and waits until it has stopped.</summary>
    /// <param name="ingest">The ingest; it reports in order and from one thread.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<ArticleOutcome> RunAsync(
        Func<IProgress<IngestProgress>, CancellationToken, Task> ingest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var outcomes = Channel.CreateUnbounded<ArticleOutcome>();
        var work = WorkAsync(ingest, outcomes.Writer, stop.Token);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return outcome;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }
    }

    /// <summary>Never fails itself: a failure comes out where the outcomes are read.</summary>
    private static async Task WorkAsync(
        Func<IProgress<IngestProgress>, CancellationToken, Task> ingest, ChannelWriter<ArticleOutcome> outcomes, CancellationToken cancellationToken)
    {
        try
        {
            await ingest(new Forward(outcomes), cancellationToken);
            outcomes.Complete();
        }
        catch (Exception error)
        {
            outcomes.Complete(error);
        }
    }

    private sealed class Forward(ChannelWriter<ArticleOutcome> outcomes) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Outcome is { } outcome)
            {
                outcomes.TryWrite(outcome);
            }
        }
    }
}
