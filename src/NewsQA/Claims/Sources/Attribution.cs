using NewsQA.Articles;

namespace NewsQA.Claims.Sources;

/// <summary>Where a sentence says that it has something from.</summary>
/// <param name="Origin">Who is named as the origin of the claim; null when nobody.</param>
/// <param name="Speaker">Whose words stand in quotation marks; null when there are none, or it does not say.</param>
internal sealed record Attribution(TextSpan? Origin, TextSpan? Speaker)
{
    /// <summary>The article's own words.</summary>
    public static Attribution None { get; } = new(null, null);
}
