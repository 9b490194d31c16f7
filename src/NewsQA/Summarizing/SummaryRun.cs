using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsQA.Checking;
using NewsQA.Client;
using NewsQA.Summarizing.Drafting;
using NewsQA.Summarizing.Models;

namespace NewsQA.Summarizing;

/// <summary>One summary: drafted by the model, checked sentence by sentence, completed where a side is missing. Not thread-safe.</summary>
/// <param name="model">Writes the draft.</param>
/// <param name="checker">Checks it.</param>
/// <param name="answer">The answer, its quotes verified.</param>
/// <param name="log">Where logs go.</param>
internal sealed class SummaryRun(LanguageModel model, ISentenceChecker checker, AskResponse answer, ILogger log)
{
    private ModelRequest? _request;
    private ModelFailure? _failure;
    private TimeSpan _took;
    private int _withheld;

    /// <summary>The summary; null when none could be made.</summary>
    public Summary? Summary { get; private set; }

    /// <summary>Why there is none, or why it is not whole; else null.</summary>
    public Note? Note { get; private set; }

    /// <summary>Makes the summary.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The summary so far, each time that a sentence has come to it; a model's failure ends it, and is in <see cref="Note"/>.</returns>
    public async IAsyncEnumerable<Summary> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (started, prompt) = (Stopwatch.GetTimestamp(), DraftPrompt.Of(answer, model.Options.MaxInputTokens));
        _withheld = prompt.Withheld;
        if (prompt.Excerpts.Count == 0)
        {
            Note = new Note("summary_withheld", "There is no summary: every quote reads like an instruction to the language model, or is too long for it (NewsQA:Llm:MaxInputTokens).");
            yield break;
        }

        var builder = new SummaryBuilder(checker, prompt.Excerpts, model.Name);
        await foreach (var grown in DraftAsync(prompt, builder, cancellationToken))
        {
            yield return grown;
        }

        foreach (var grown in Complete(builder))
        {
            yield return grown;
        }

        (Summary, _took) = (builder.Sentences.Count > 0 ? builder.Summary : null, Stopwatch.GetElapsedTime(started));
        Note = NoteOf(builder);
        Log(builder);
    }

    /// <summary>The answer with its summary, once it has been made.</summary>
    /// <param name="whole">The answer.</param>
    public AskResponse AddTo(AskResponse whole)
    {
        var timings = new Dictionary<string, double>(whole.Timings, StringComparer.Ordinal) { ["summarize"] = Math.Round(_took.TotalMilliseconds, 3) };
        timings["total"] = Math.Round(whole.Timings.GetValueOrDefault("total") + timings["summarize"], 3);
        return whole with
        {
            Summary = Summary, Notes = Note is null ? whole.Notes : [.. whole.Notes, Note], Usage = ModelRequest.Sum(whole.Usage, _request?.Usage), Timings = timings,
        };
    }

    private async IAsyncEnumerable<Summary> DraftAsync(DraftPrompt prompt, SummaryBuilder builder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (options, reader) = (model.Options, new DraftReader());
        _request = new ModelRequest("summary", prompt.Messages, options.MaxOutputTokens, TimeSpan.FromSeconds(options.TimeoutSeconds));
        await using (var pieces = model.StreamAsync(_request, cancellationToken).GetAsyncEnumerator(cancellationToken))
        {
            while (!builder.IsFull && await NextAsync(pieces))
            {
                foreach (var grown in Grow(builder, reader.Add(pieces.Current)))
                {
                    yield return grown;
                }
            }
        }

        foreach (var grown in Grow(builder, reader.End(isWhole: _failure is null && !_request.WasCut)))
        {
            yield return grown;
        }
    }

    // A failure ends the text; the note tells of it.
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<string> pieces)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (ModelFailure failure)
        {
            _failure = failure;
            return false;
        }
    }

    private static IEnumerable<Summary> Grow(SummaryBuilder builder, IReadOnlyList<DraftSentence> sentences) =>
        sentences.Where(builder.Take).Select(_ => builder.Summary);

    // Without a sentence of the model's there is no summary that could be one-sided.
    private IEnumerable<Summary> Complete(SummaryBuilder builder)
    {
        foreach (var quote in builder.Sentences.Count > 0 ? EverySide.Missing(answer, builder.Sentences) : [])
        {
            builder.Add(quote);
            yield return builder.Summary;
        }
    }

    private Note? NoteOf(SummaryBuilder builder) => (_failure, Summary) switch
    {
        ({ } error, null) => new Note($"summary_{Code(error.Problem)}", $"There is no summary: {error.Message}"),
        ({ } error, _) => new Note($"summary_{Code(error.Problem)}", $"The summary broke off: {error.Message}"),
        (null, null) when builder.Summary.Dropped > 0 => new Note("summary_unsupported", "There is no summary: the quotes bear out nothing that the language model wrote."),
        (null, null) => new Note("summary_empty", "There is no summary: the language model wrote nothing."),
        (null, _) when _request!.WasCut => new Note("summary_cut", "The summary breaks off where the language model stopped or was stopped (NewsQA:Llm:MaxOutputTokens)."),
        _ when _withheld > 0 => new Note("summary_withheld", $"{(_withheld == 1 ? "One quote was" : $"{_withheld} quotes were")} kept from the language model, for reading like an instruction to it."),
        _ => null,
    };

    private void Log(SummaryBuilder builder)
    {
        var (summary, usage) = (builder.Summary, _request?.Usage);
        log.LogInformation(
            "Summary by {Model}: {Sentences} sentences, {Dropped} dropped, {Replaced} replaced, {Added} quotes added ({Problems}); {Calls} requests, {Input} + {Output} tokens, {Milliseconds:0} ms.",
            summary.Model, summary.Sentences.Count, summary.Dropped, summary.Replaced, summary.Added, string.Join(", ", builder.Problems.Select(p => $"{p.Key} {p.Value}")),
            usage?.Calls ?? 0, usage?.InputTokens ?? 0, usage?.OutputTokens ?? 0, _took.TotalMilliseconds);
    }

    internal static string Code(ModelProblem problem) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.ToString());
}
