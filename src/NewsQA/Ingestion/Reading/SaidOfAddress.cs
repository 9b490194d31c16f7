using NewsQA.Articles;

namespace NewsQA.Ingestion.Reading;

/// <summary>What is said of all that an address gives by who names it, beside what the address itself says.</summary>
/// <param name="Given">What was given by hand, marked.</param>
/// <param name="Fields">What an upload's fields say, as one text; null for nothing.</param>
internal sealed record SaidOfAddress(GivenMetadata Given, string? Fields = null)
{
    /// <summary>Nothing is said.</summary>
    public static SaidOfAddress Nothing { get; } = new(GivenMetadata.None);

    /// <summary>The hash that an article is known by in the index, once its fields were said over: said otherwise, it is not what it was.</summary>
    /// <param name="contentHash">The hash of what the address gave.</param>
    public string HashOf(string contentHash) => Fields is null ? contentHash : HashMark.WithSaid(contentHash, Fields);
}
