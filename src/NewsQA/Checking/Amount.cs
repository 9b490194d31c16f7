using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>An amount, an ordinal, or a figure that counts nothing (a score, a time of day), in a reading.</summary>
/// <param name="First">Index of its first word, without the words that limit it.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Quantity">The amount; null for an ordinal and for a bare figure.</param>
/// <param name="Ordinal">The place; null when it is no ordinal.</param>
/// <param name="Figure">Its words, to be found as they stand, when it is neither.</param>
/// <param name="IsStrict">Whether it excludes its own value: "more than 100".</param>
/// <param name="IsUnder">Whether it is said to lie close below: "nearly 100".</param>
internal sealed record Amount(int First, int Last, Quantity? Quantity, int? Ordinal, string Figure, bool IsStrict, bool IsUnder)
{
    /// <summary>Whether it is named as a limit that can as well be reached: "limited to 30", "a ceiling of 30".</summary>
    public bool IsCap { get; init; }

    // "The 340 million that analysts had forecast": of what, the sentence has said before.
    private const double Large = 1e5;

    /// <summary>Whether it is large and has no unit, which then stands somewhere before.</summary>
    public bool IsLargeWithoutUnit => Quantity is { Unit.Length: 0, Value: >= Large };

    /// <summary>Whether two are of one kind, so that they can be taken for each other.</summary>
    public bool IsComparable(Amount other) =>
        Quantity is { } own ? other.Quantity is { } theirs && (own.Unit == theirs.Unit || (own.Unit.Length == 0 && own.Value >= Large) || (theirs.Unit.Length == 0 && theirs.Value >= Large)) : Ordinal is not null ? other.Ordinal is not null : other is { Quantity: null, Ordinal: null };
}
