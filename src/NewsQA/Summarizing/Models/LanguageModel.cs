using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace NewsQA.Summarizing.Models;

/// <summary>
/// A language model behind any chat client, with the patience, the tries and the limits of <see cref="LlmOptions"/>. The client is made for the first request. Logs name
/// the purpose, the problem, times and counts, never what was sent or what came. Thread-safe.
/// </summary>
internal sealed class LanguageModel
{
    private readonly LlmOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lazy<IChatClient> _client;
    private readonly Allowance _allowance;
    private readonly Lazy<ModelPatience> _patience;

    /// <param name="options">Limits.</param>
    /// <param name="open">Makes the client.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where logs go.</param>
    public LanguageModel(LlmOptions options, Func<IChatClient> open, TimeProvider time, ILogger log)
    {
        (_options, _time, _log) = (options, time, log);
        _client = new Lazy<IChatClient>(open);
        _allowance = new Allowance(options, time);
        _patience = new Lazy<ModelPatience>(() => new ModelPatience(options, time));
    }

    public LlmOptions Options => _options;

    /// <summary>The model's name, as far as anybody has said it.</summary>
    public string Name => _options.Model ?? HostsName() ?? "the host's language model";

    /// <summary>Asks, and passes the text on as it comes.</summary>
    /// <param name="request">What to ask; tells afterwards what was spent.</param>
    /// <param name="cancellationToken">Stops the work. So does leaving the loop.</param>
    /// <exception cref="ModelFailure">It gave nothing, or stopped.</exception>
    public async IAsyncEnumerable<string> StreamAsync(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pieces = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var work = AskAsync(request, pieces.Writer, left.Token);
        try
        {
            await foreach (var piece in pieces.Reader.ReadAllAsync(cancellationToken))
            {
                yield return piece;
            }
        }
        finally
        {
            await left.CancelAsync();
            await work;
        }
    }

    /// <summary>Asks, and waits for the whole text.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ModelFailure">It gave nothing, or stopped.</exception>
    public async Task<string> CompleteAsync(ModelRequest request, CancellationToken cancellationToken) =>
        string.Concat(await StreamAsync(request, cancellationToken).ToListAsync(cancellationToken));

    // Where the host cannot make its client, asking will tell.
    private string? HostsName()
    {
        try
        {
            return (_client.Value.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId;
        }
        catch (Exception)
        {
            return null;
        }
    }

    // Never throws: what went wrong goes to whoever reads.
    private async Task AskAsync(ModelRequest request, ChannelWriter<string> pieces, CancellationToken left)
    {
        var started = _time.GetTimestamp();
        try
        {
            await _patience.Value.For(request.Limit).ExecuteAsync(
                stop => new ModelAttempt(_client.Value, _options, _allowance, _time).RunAsync(request, pieces, left, stop), left);
            pieces.Complete();
        }
        catch (OperationCanceledException error) when (left.IsCancellationRequested)
        {
            pieces.Complete(error);
        }
        catch (Exception error)
        {
            var failure = ModelFailure.Of(error);
            _log.LogWarning(
                "The language model gave no {Purpose}: {Problem}, status {Status}, {Error}, after {Milliseconds:0} ms and {Calls} requests.", request.Purpose,
                failure.Problem, failure.Status, failure.InnerException?.GetType().Name, _time.GetElapsedTime(started).TotalMilliseconds, request.Usage?.Calls ?? 0);
            pieces.Complete(failure);
        }
    }
}
