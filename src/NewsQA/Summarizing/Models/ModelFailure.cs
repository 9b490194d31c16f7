using System.Net;
using System.Net.Sockets;
using NewsQA.Client;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace NewsQA.Summarizing.Models;

/// <summary>A language model gave nothing, or stopped. Its message can be shown to anybody.</summary>
internal sealed class ModelFailure(ModelProblem problem, Exception? cause = null) : Exception(Words(problem), cause)
{
    public ModelProblem Problem => problem;

    /// <summary>The HTTP status, where there was one.</summary>
    public int? Status { get; private init; }

    /// <summary>How long its server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether text had come before: then it cannot be asked again unseen.</summary>
    public bool AfterText { get; init; }

    /// <summary>Whether the same request may well succeed a little later.</summary>
    public bool IsPassing => problem is ModelProblem.Busy or ModelProblem.Failed or ModelProblem.Unreachable or ModelProblem.Garbled && !AfterText;

    /// <summary>Whether it speaks against the model's health, and not against a setting or the request.</summary>
    public bool IsIllness => problem is ModelProblem.Slow or ModelProblem.Unreachable or ModelProblem.Busy or ModelProblem.Failed or ModelProblem.Garbled;

    /// <summary>The failure that an exception of any chat client stands for.</summary>
    /// <param name="error">The exception; no cancellation by the caller.</param>
    /// <param name="afterText">Whether text had come before.</param>
    public static ModelFailure Of(Exception error, bool afterText = false) => error switch
    {
        ModelFailure failure => failure,
        BrokenCircuitException => new(ModelProblem.Paused, error),
        TimeoutRejectedException or OperationCanceledException or TimeoutException => new(ModelProblem.Slow, error) { AfterText = afterText },
        _ when StatusOf(error) is { } status => new(ProblemOf(status), error)
        {
            Status = status, RetryAfter = (error as LanguageModelException)?.RetryAfter, AfterText = afterText,
        },
        HttpRequestException or SocketException or IOException or LanguageModelException => new(ModelProblem.Unreachable, error) { AfterText = afterText },
        NewsQAException => new(ModelProblem.Refused, error) { AfterText = afterText },
        // JSON that is none, fields that are missing, letters that are none: each client has its own exceptions for them.
        _ => new(ModelProblem.Garbled, error) { AfterText = afterText },
    };

    // Clients of hosts have exceptions of their own, of packages that the engine does not know; those of OpenAI and Azure call it so.
    private static int? StatusOf(Exception error) => error switch
    {
        LanguageModelException { Status: var status } => status,
        HttpRequestException { StatusCode: var code } => (int?)code,
        _ when error.GetType().GetProperties().FirstOrDefault(p => p.Name is "Status" or "StatusCode")?.GetValue(error) is var value => value switch
        {
            HttpStatusCode code => (int)code,
            int and >= 400 and < 600 => (int)value,
            _ => null,
        },
        _ => null,
    };

    private static ModelProblem ProblemOf(int status) => status switch
    {
        401 or 403 => ModelProblem.Key,
        404 or 410 => ModelProblem.UnknownModel,
        408 or 504 => ModelProblem.Slow,
        429 => ModelProblem.Busy,
        >= 500 => ModelProblem.Failed,
        _ => ModelProblem.Refused,
    };

    private static string Words(ModelProblem problem) => problem switch
    {
        ModelProblem.Slow => "the language model did not answer in time.",
        ModelProblem.Unreachable => "the language model cannot be reached.",
        ModelProblem.Key => "the language model's server wants another key (NewsQA:Llm:ApiKey).",
        ModelProblem.UnknownModel => "the language model's server knows no such model or address (NewsQA:Llm:Model, NewsQA:Llm:Endpoint).",
        ModelProblem.Refused => "the language model's server refused the request.",
        ModelProblem.Busy => "the language model's server asks for patience; ask again later.",
        ModelProblem.Failed => "the language model's server failed.",
        ModelProblem.Garbled => "what the language model's server sent cannot be read.",
        ModelProblem.Paused => "the language model failed several times and is left alone for a moment; ask again later.",
        ModelProblem.Budget => "the day's budget for the language model is spent.",
        _ => "the language model was asked as often as it may be asked in a minute; ask again later.",
    };
}
