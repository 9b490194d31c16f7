using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>get_article</c> returns: a piece of the text, and where to read on.</summary>
[JsonConverter(typeof(ToolResultConverter<ToolArticle>))]
public sealed record ToolArticle : ToolResult
{
    /// <summary>The article.</summary>
    public string Id { get; init; } = "";

    /// <summary>The revision that was read.</summary>
    public string Revision { get; init; } = "";

    /// <summary>How many revisions there are.</summary>
    public int Revisions { get; init; }

    /// <summary>Its title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published, ISO 8601 cut to what is known; null when unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Its address; null when it has none.</summary>
    public string? Url { get; init; }

    /// <summary>What kind of article it is, as the contract names it.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Its language; null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Where in the text this piece begins, UTF-16 units.</summary>
    public int Offset { get; init; }

    /// <summary>The piece, verbatim.</summary>
    public string Text { get; init; } = "";

    /// <summary>The length of the whole text, UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>Where the next piece begins; null at the end.</summary>
    public int? NextOffset { get; init; }

    /// <exception cref="ArgumentException">The offset is outside the text.</exception>
    internal static ToolArticle Fit(ArticleDetail article, int offset, int characters)
    {
        if (offset < 0 || offset > article.Text.Length)
        {
            throw new ArgumentException($"offset is {offset}; it must be 0 to {article.Text.Length}, the article's length.", nameof(offset));
        }

        // Not the second half of a pair: each piece is text by itself.
        var start = offset > 0 && offset < article.Text.Length && char.IsLowSurrogate(article.Text[offset]) ? offset - 1 : offset;
        var piece = Piece(article, start, characters);
        while (SizeBudget.SizeOf(piece) > characters)
        {
            // Quotation marks and line breaks are two characters in JSON.
            piece = Piece(article, start, piece.Text.Length * 9 / 10);
        }

        return piece;
    }

    private static ToolArticle Piece(ArticleDetail article, int start, int most)
    {
        var text = SizeBudget.Cut(article.Text[start..], most);
        var end = start + text.Length;
        return new ToolArticle
        {
            Id = article.Id,
            Revision = article.Revision,
            Revisions = article.Revisions.Count,
            Title = SizeBudget.Name(article.Title),
            Source = SizeBudget.Name(article.Source),
            Date = article.PublishedAt?.Date,
            Url = SizeBudget.Name(article.Url),
            Kind = article.Kind,
            Language = article.Language,
            Offset = start,
            Text = text,
            Length = article.Text.Length,
            NextOffset = end < article.Text.Length ? end : null,
        };
    }
}
