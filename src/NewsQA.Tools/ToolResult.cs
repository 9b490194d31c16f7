using System.Text.Json;

namespace NewsQA.Tools;

/// <summary>
/// What a tool returns. Whoever serialises one, with whichever options, writes the same JSON: camelCase, without what is null; and of a failed call the <c>error</c> alone.
/// </summary>
public abstract record ToolResult
{
    /// <summary>What else there is to know, for instance what did not fit; null when there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why the call failed, in words that a model can act on; then nothing else in this result says anything. Null when it did not fail.</summary>
    public string? Error { get; init; }

    /// <summary>The result as a model reads it.</summary>
    /// <returns>JSON.</returns>
    public sealed override string ToString() => JsonSerializer.Serialize(this, GetType(), ToolJson.Options);
}
