using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>A verified quote as a language model sees it: numbered, dated, attributed.</summary>
/// <param name="Number">The citation's id, from 1: what <c>[n]</c> in a draft refers to.</param>
/// <param name="Text">The quote, verbatim.</param>
/// <param name="Title">The article's title; null when it has none.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="PublishedAt">When it was published; null when unknown.</param>
/// <param name="AttributedTo">Whom the article names as the origin of the claim; null when nobody.</param>
/// <param name="Speaker">Whose words are quoted; null when they are the article's own.</param>
public sealed record Excerpt(
    int Number, string Text, string? Title, string? Source, PartialDate? PublishedAt, string? AttributedTo, string? Speaker)
{
    /// <summary>The excerpt that a citation is.</summary>
    /// <param name="citation">A verified citation.</param>
    /// <returns>Its quote and what is known of it.</returns>
    public static Excerpt Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new(citation.Id, citation.Quote, citation.Title, citation.Source, citation.PublishedAt, citation.AttributedTo, citation.Speaker);
    }
}
