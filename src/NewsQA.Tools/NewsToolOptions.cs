namespace NewsQA.Tools;

/// <summary>How much a tool may return.</summary>
public sealed record NewsToolOptions
{
    /// <summary>The fewest characters that <see cref="MaxCharacters"/> may allow: room for one quote and where it is from.</summary>
    public const int FewestCharacters = 2_000;

    /// <summary>
    /// How long a result may be, in characters of its JSON; <see cref="FewestCharacters"/> or more. What does not fit is left out whole and counted in the result's note.
    /// The default is some 4,000 tokens of English, so that several calls fit the context of a small local model.
    /// </summary>
    public int MaxCharacters { get; init; } = 16_000;
}
