using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What <c>get_article</c> returns: a piece of the text, and where to read on.</summary>
internal sealed record ToolArticle
{
    public required string Id { get; init; }

    public required string Revision { get; init; }

    public int Revisions { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Date { get; init; }

    public string? Url { get; init; }

    public required string Kind { get; init; }

    public string? Language { get; init; }

    public int Offset { get; init; }

    public required string Text { get; init; }

    public int Length { get; init; }

    public int? NextOffset { get; init; }

    /// <exception cref="ArgumentException">The offset is outside the text.</exception>
    public static ToolArticle Fit(ArticleDetail article, int offset, int characters)
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
