namespace NewsQA.Ingestion.Web;

/// <summary>What a server answered in the end, or why there is no answer.</summary>
internal sealed record WebAnswer
{
    /// <summary>The address that answered, after redirects.</summary>
    public required string Address { get; init; }

    /// <summary>What was wrong and what to do; null when there is something to read, or nothing changed.</summary>
    public string? Error { get; init; }

    /// <summary>Whether what was wrong may be over soon, so that it is worth asking again.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether the server said that nothing changed since last time.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The content, unpacked; null when there is none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The content's type; null when the server did not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>The content's encoding; null when the server did not say.</summary>
    public string? Charset { get; init; }

    /// <summary>What to send as <c>If-None-Match</c> next time.</summary>
    public string? ETag { get; init; }

    /// <summary>What to send as <c>If-Modified-Since</c> next time.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
