using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Lets one stage of a pipeline work while the next one does.</summary>
internal static class ReadAhead
{
    /// <summary>The same sequence, produced in the background up to a number of elements ahead.</summary>
    /// <param name="source">The sequence; enumerated once, on the thread pool.</param>
    /// <param name="capacity">How many elements may wait, at least 1.</param>
    /// <param name="cancellationToken">Stops both sides.</param>
    /// <returns>Its elements in order. What it throws is thrown here, after the elements before. Nobody works on when the reader stops.</returns>
    public static async IAsyncEnumerable<T> Ahead<T>(
        this IAsyncEnumerable<T> source, int capacity, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        var producer = Task.Run(() => ProduceAsync(source, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producer;
        }
    }

    private static async Task ProduceAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> writer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken))
            {
                await writer.WriteAsync(item, cancellationToken);
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            // Not swallowed: the reader throws it.
            writer.Complete(e);
        }
    }
}
