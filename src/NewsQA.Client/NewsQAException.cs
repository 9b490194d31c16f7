namespace NewsQA.Client;

/// <summary>Something outside a caller's control failed: a disk, a model file, a server. The message says what, with which value, and what to try.</summary>
public class NewsQAException : Exception
{
    /// <summary>A failure without a message; prefer the others.</summary>
    public NewsQAException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What happened, with which value, and what to try.</param>
    public NewsQAException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What happened, with which value, and what to try.</param>
    /// <param name="innerException">The cause.</param>
    public NewsQAException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The article asked for was deleted.</summary>
public sealed class ArticleDeletedException : NewsQAException
{
    /// <summary>A deletion without a message; prefer the others.</summary>
    public ArticleDeletedException()
    {
    }

    /// <summary>The article with this id was deleted.</summary>
    /// <param name="articleId">The id.</param>
    public ArticleDeletedException(string articleId)
        : base($"Article {articleId} was deleted.")
    {
    }

    /// <summary>A deletion with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ArticleDeletedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
