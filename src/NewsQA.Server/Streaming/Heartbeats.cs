using System.Runtime.CompilerServices;

namespace NewsQA.Server.Streaming;

/// <summary>Signs of life while the next part of a stream is being made.</summary>
internal static class Heartbeats
{
    /// <summary>Passes parts on as they come. Where one takes longer than <paramref name="interval"/>, <paramref name="beat"/> is called, again and again.</summary>
    /// <param name="source">The parts. It is given the token, and waited for before this ends, so that no work goes on unseen.</param>
    /// <param name="interval">How long silence may last.</param>
    /// <param name="beat">Sends the sign of life.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<T> WithHeartbeatsAsync<T>(
        this IAsyncEnumerable<T> source, TimeSpan interval, Func<Task> beat, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var parts = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = parts.MoveNextAsync().AsTask();
            while (!cancellationToken.IsCancellationRequested && !await EndsWithinAsync(next, interval, time, cancellationToken))
            {
                await BeatAsync(beat, cancellationToken);
            }

            if (!await next)
            {
                yield break;
            }

            yield return parts.Current;
        }
    }

    // Leaving in the midst of a step would dispose of a source that still works; the same token ends the step.
    private static async Task BeatAsync(Func<Task> beat, CancellationToken cancellationToken)
    {
        try
        {
            await beat();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client left. What is awaited next says so.
        }
    }

    private static async Task<bool> EndsWithinAsync(Task work, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        if (work.IsCompleted)
        {
            return true;
        }

        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = await Task.WhenAny(work, Task.Delay(interval, time, pause.Token)) == work;
        await pause.CancelAsync();
        return ended;
    }
}
