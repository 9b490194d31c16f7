using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using NewsQA.Client;

namespace NewsQA.Server.Metrics;

/// <summary>Counts answers, as instruments of the meter <see cref="Meter"/>: <c>/metrics</c> shows them, and OpenTelemetry can listen to them.</summary>
internal sealed class AnswerMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "NewsQA.Server";

    private readonly Counter<long> _answers;
    private readonly Counter<long> _rejected;
    private readonly Histogram<double> _duration;

    public AnswerMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(Meter);
        _answers = meter.CreateCounter<long>("newsqa.answers", description: "Questions that got a response, by status and reason.");
        _rejected = meter.CreateCounter<long>("newsqa.rejected_quotes", description: "Quotes dropped by the last check. Anything but 0 is a defect.");
        _duration = meter.CreateHistogram<double>("newsqa.answer.duration", "s", "Time that the engine took to answer.");
    }

    /// <summary>Counts an answer.</summary>
    public AskResponse Count(AskResponse answer)
    {
        _answers.Add(1, new("status", Snake(answer.Status)), new("reason", answer.Reason is { } reason ? Snake(reason) : ""));
        _rejected.Add(answer.RejectedQuotes);
        if (answer.Timings.TryGetValue("total", out var milliseconds))
        {
            _duration.Record(milliseconds / 1000);
        }

        return answer;
    }

    /// <summary>Counts the answer that a stream ends with.</summary>
    public async IAsyncEnumerable<AskEvent> CountAsync(IAsyncEnumerable<AskEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in events.WithCancellation(cancellationToken))
        {
            if (part is AskDoneEvent { Response: var answer })
            {
                Count(answer);
            }

            yield return part;
        }
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
