using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.FollowUps;
using NewsQA.Checking;
using NewsQA.Summarizing.Models;
using NewsQA.Summarizing.Rewriting;

namespace NewsQA.Summarizing;

/// <summary>All that the engine does with a language model. Made when one is first needed; without a configured one, never. Thread-safe.</summary>
internal sealed class Summarizer
{
    private static readonly Note NoModel = new("summary_unconfigured", "There is no summary: no language model is configured (NewsQA:Llm:Endpoint and NewsQA:Llm:Model).");

    private readonly LanguageModel _model;
    private readonly QuestionRewriter _rewriter;
    private readonly ISentenceChecker _checker;
    private readonly ILogger _log;

    /// <param name="options">The model and its limits.</param>
    /// <param name="open">Makes the chat client, when it is first needed.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where logs go.</param>
    /// <param name="checker">Checks sentences; null for the engine's own.</param>
    public Summarizer(LlmOptions options, Func<IChatClient> open, TimeProvider time, ILoggerFactory loggers, ISentenceChecker? checker = null)
    {
        _log = loggers.CreateLogger("NewsQA.Llm");
        _model = new LanguageModel(options, open, time, _log);
        _rewriter = new QuestionRewriter(_model, _log);
        _checker = checker ?? new SentenceChecker();
    }

    /// <summary>The summary of an answer, to be run.</summary>
    public SummaryRun Summarize(AskResponse answer) => new(_model, _checker, answer, _log);

    /// <summary>Reads a question in its conversation; see <see cref="QuestionRewriter"/>.</summary>
    public async Task<RewriteResult> ReadAsync(AskRequest request, FollowUpReading rules, CancellationToken cancellationToken) =>
        _model.Options.RewriteFollowUps && QuestionRewriter.Applies(request.Conversation)
            ? await _rewriter.ReadAsync(request.Question, request.Conversation!, rules, cancellationToken)
            : new RewriteResult(rules, null, null);

    /// <summary>Tries the model with a word.</summary>
    public async Task<LanguageModelCheck> CheckAsync(CancellationToken cancellationToken)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var request = new ModelRequest(
            "sign of life", [new ChatMessage(ChatRole.User, "Answer with one word: ready.")], _model.Options.MaxOutputTokens, TimeSpan.FromSeconds(_model.Options.TimeoutSeconds));
        string? fault = null;
        try
        {
            await _model.CompleteAsync(request, cancellationToken);
        }
        catch (ModelFailure failure)
        {
            fault = char.ToUpperInvariant(failure.Message[0]) + failure.Message[1..] + (failure.InnerException is LanguageModelException cause ? " " + cause.Message : "");
        }

        return new LanguageModelCheck(_model.Name, fault, System.Diagnostics.Stopwatch.GetElapsedTime(started));
    }

    /// <summary>The response of a question that asked for a summary where there is no model.</summary>
    public static AskResponse WithoutModel(AskResponse response) =>
        response.Status == AnswerStatus.Answered ? response with { Notes = [.. response.Notes, NoModel] } : response;
}
