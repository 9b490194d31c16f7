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
    private readonly Counter<long> _summaries;
    private readonly Counter<long> _sentences;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _summaryDuration;

    public AnswerMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(Meter);
        _answers = meter.CreateCounter<long>("newsqa.answers", description: "Questions that got a response, by status and reason.");
        _rejected = meter.CreateCounter<long>("newsqa.rejected_quotes", description: "Quotes dropped by the last check. Anything but 0 is a defect.");
        _duration = meter.CreateHistogram<double>("newsqa.answer.duration", "s", "Time that the engine took to answer.");
        _summaries = meter.CreateCounter<long>("newsqa.summaries", description: "Summaries asked for, by what came of them: whole, or the code of the note that says why not.");
        _sentences = meter.CreateCounter<long>("newsqa.summary.sentences", description: "Sentences of drafts, by what became of them: kept, replaced, dropped; and quotes added.");
        _requests = meter.CreateCounter<long>("newsqa.llm.requests", description: "Requests to the language model.");
        _tokens = meter.CreateCounter<long>("newsqa.llm.tokens", description: "Tokens of the language model, by direction.");
        _summaryDuration = meter.CreateHistogram<double>("newsqa.summary.duration", "s", "Time that a summary took, beside the answer's own.");
    }

    /// <summary>Counts an answer.</summary>
    public AskResponse Count(AskResponse answer)
    {
        _answers.Add(1, new("status", Snake(answer.Status)), new("reason", answer.Reason is { } reason ? Snake(reason) : ""));
        _rejected.Add(answer.RejectedQuotes);
        if (answer.Timings.TryGetValue("total", out var milliseconds))
        {
            _duration.Record((milliseconds - answer.Timings.GetValueOrDefault("summarize")) / 1000);
        }

        CountSummary(answer);
        return answer;
    }

    private void CountSummary(AskResponse answer)
    {
        var note = answer.Notes.FirstOrDefault(n => n.Code.StartsWith("summary_", StringComparison.Ordinal) && n.Code != "summary_withheld");
        if (answer.Summary is not null || note is not null)
        {
            _summaries.Add(1, new KeyValuePair<string, object?>("outcome", note?.Code["summary_".Length..] ?? "whole"));
        }

        if (answer.Summary is { } summary)
        {
            _sentences.Add(summary.Sentences.Count - summary.Replaced - summary.Added, new KeyValuePair<string, object?>("fate", "kept"));
            _sentences.Add(summary.Replaced, new KeyValuePair<string, object?>("fate", "replaced"));
            _sentences.Add(summary.Dropped, new KeyValuePair<string, object?>("fate", "dropped"));
            _sentences.Add(summary.Added, new KeyValuePair<string, object?>("fate", "added"));
        }

        if (answer.Timings.TryGetValue("summarize", out var milliseconds))
        {
            _summaryDuration.Record(milliseconds / 1000);
        }

        if (answer.Usage is { } usage)
        {
            _requests.Add(usage.Calls);
            _tokens.Add(usage.InputTokens, new KeyValuePair<string, object?>("direction", "input"));
            _tokens.Add(usage.OutputTokens, new KeyValuePair<string, object?>("direction", "output"));
        }
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
