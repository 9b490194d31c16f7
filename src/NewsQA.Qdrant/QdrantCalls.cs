using Grpc.Core;

namespace NewsQA.Qdrant;

/// <summary>
/// Makes calls: each with a deadline, and again where that is safe, which it is for every call that <see cref="QdrantPointStore"/> makes, as reads change nothing and writes done twice are
/// done once. Waits longer each time, by chance, so that many servers do not come back at one moment. Thread-safe.
/// </summary>
/// <param name="options">The deadline, and the address for messages.</param>
internal sealed class QdrantCalls(QdrantOptions options)
{
    private const int Attempts = 5;
    // A write waits for the disks of all replicas.
    private const int WriteFactor = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    // What a cluster says while a node that has just died or come back is told from the others: a leader that is another one a moment later, replicas that are not active yet, a vote that took long;
    // and any server of a search over a collection that is dropped meanwhile.
    private static readonly string[] Passing = ["via leader peer", "active replica", "Please retry", "Waiting for consensus", "leader is not established", "No target shard", "Operation cancelled"];

    /// <summary>Makes a call that reads.</summary>
    public Task<T> ReadAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        CallAsync(call, TimeSpan.FromSeconds(options.TimeoutSeconds), cancellationToken);

    /// <summary>Makes a call that writes.</summary>
    public Task<T> WriteAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellationToken) =>
        CallAsync(call, TimeSpan.FromSeconds(options.TimeoutSeconds * WriteFactor), cancellationToken);

    private async Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, TimeSpan deadline, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                return await call(new CallOptions(deadline: DateTime.UtcNow + deadline, cancellationToken: cancellationToken)).ConfigureAwait(false);
            }
            catch (RpcException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (RpcException failure) when (attempt < Attempts && MayPass(failure))
            {
                await Task.Delay(Pause(attempt, failure), cancellationToken).ConfigureAwait(false);
            }
            catch (RpcException failure)
            {
                throw QdrantFailure.Of(failure, options, deadline.TotalSeconds);
            }
        }
    }

    // What broke on the way, and what the server says will pass. Not what was too slow: that would make it slower.
    private static bool MayPass(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unavailable or StatusCode.Aborted => true,
        StatusCode.Internal or StatusCode.FailedPrecondition =>
            failure.Status.DebugException is not null || Array.Exists(Passing, words => failure.Status.Detail.Contains(words, StringComparison.OrdinalIgnoreCase)),
        StatusCode.ResourceExhausted => failure.Trailers.Get("retry-after") is not null,
        _ => false,
    };

    private static TimeSpan Pause(int attempt, RpcException failure)
    {
#pragma warning disable CA5394 // Chance, not a secret.
        var pause = FirstPause * Math.Pow(3, attempt - 1) * (0.5 + Random.Shared.NextDouble());
#pragma warning restore CA5394
        return int.TryParse(failure.Trailers.Get("retry-after")?.Value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 10
            ? TimeSpan.FromSeconds(seconds) + pause
            : pause;
    }
}
