using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>The cleaner, for one page.</summary>
internal interface IPageExtractor
{
    /// <param name="content">The page as it was read; the caller disposes it.</param>
    /// <param name="name">Its file's name, whose ending says what it is; <c>-</c> for standard input.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<ExtractedPage> ExtractAsync(Stream content, string name, CancellationToken cancellationToken);
}

/// <summary>What the cleaner makes of a page.</summary>
/// <param name="Title">The title; null when there is none.</param>
/// <param name="Byline">The author; null when the page does not say.</param>
/// <param name="Publisher">The outlet; null when the page does not say.</param>
/// <param name="PublishedAt">The date of publication; null when the page does not say.</param>
/// <param name="Text">The cleaned text, without the title.</param>
internal sealed record ExtractedPage(string? Title, string? Byline, string? Publisher, PartialDate? PublishedAt, string Text);
