using NewsQA.Client;

namespace NewsQA.Summarizing;

/// <summary>
/// A language model's server refused or failed. An <c>IChatClient</c> may throw it to say how; other exceptions are understood as well, by an HTTP status that they bear. The
/// message is for operators and may be shown; it holds no key and nothing of what was sent.
/// </summary>
public sealed class LanguageModelException : NewsQAException
{
    /// <summary>A failure without a message; prefer the others.</summary>
    public LanguageModelException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What happened.</param>
    public LanguageModelException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public LanguageModelException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; null when there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>How long the server asks to wait before the next request; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
