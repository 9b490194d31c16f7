using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using NewsQA.Client;

namespace NewsQA.Summarizing.Models;

/// <summary>One request to a chat client: passes text on as it comes, watches over the silence before it, counts tokens.</summary>
internal sealed class ModelAttempt(IChatClient client, LlmOptions options, Allowance allowance, TimeProvider time)
{
    // A token has a few characters; a server that goes on and on past the limit is left.
    private const int MaxCharactersPerToken = 16;

    private readonly StringBuilder _text = new();
    private UsageDetails? _counted;
    private bool _isAlive;

    /// <param name="request">What to ask.</param>
    /// <param name="pieces">Where the text goes.</param>
    /// <param name="left">Cancelled when whoever asked has left.</param>
    /// <param name="cancellationToken">Cancelled too when the time is up.</param>
    /// <exception cref="ModelFailure">It gave nothing, or stopped.</exception>
    public async ValueTask RunAsync(ModelRequest request, ChannelWriter<string> pieces, CancellationToken left, CancellationToken cancellationToken)
    {
        var reserved = allowance.Reserve(request.InputTokens, request.MaxOutputTokens);
        try
        {
            await ReadAsync(request, pieces, cancellationToken);
        }
        catch (Exception error) when (!(error is OperationCanceledException && left.IsCancellationRequested))
        {
            throw ModelFailure.Of(error, afterText: _text.Length > 0);
        }
        finally
        {
            var usage = Usage(request);
            allowance.Settle(reserved, usage);
            request.Add(usage);
        }
    }

    private async Task ReadAsync(ModelRequest request, ChannelWriter<string> pieces, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(TimeSpan.FromSeconds(options.FirstTokenSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        var settings = new ChatOptions { MaxOutputTokens = request.MaxOutputTokens, Temperature = (float?)options.Temperature, ModelId = options.Model };
        await foreach (var update in client.GetStreamingResponseAsync(request.Prompt, settings, stop.Token))
        {
            // A model that thinks before it writes sends signs of life without text.
            _isAlive = true;
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            _counted = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? _counted;
            request.WasCut |= update.FinishReason == ChatFinishReason.Length || update.FinishReason == ChatFinishReason.ContentFilter;
            if (update.Text is { Length: > 0 } text)
            {
                _text.Append(text);
                pieces.TryWrite(text);
            }

            if (_text.Length > request.MaxOutputTokens * MaxCharactersPerToken)
            {
                request.WasCut = true;
                return;
            }
        }

        if (!_isAlive)
        {
            throw new ModelFailure(ModelProblem.Garbled);
        }
    }

    // What was read of a request that failed at once is nobody's to know, and servers do not charge for it.
    private LlmUsage Usage(ModelRequest request) => (_counted, _isAlive) switch
    {
        ({ InputTokenCount: { } input, OutputTokenCount: { } output }, _) => new LlmUsage(1, input, output, Estimated: false),
        (_, true) => new LlmUsage(1, request.InputTokens, TokenCount.Estimate(_text.ToString()), Estimated: true),
        _ => new LlmUsage(1, 0, 0, Estimated: true),
    };
}
