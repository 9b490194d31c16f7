using System.Text.RegularExpressions;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>An article inside a file with many: its fields as the file has them, and how it is told apart.</summary>
internal sealed partial record ContainerItem
{
    /// <summary>Its id or link, else its place: stable while others come and go, where it has one of the first two.</summary>
    public required string Key { get; init; }

    /// <summary>Whether <see cref="Key"/> is only its place.</summary>
    public bool IsKeyPlace { get; init; }

    /// <summary>What it was read from, as written: the same hash means that nothing changed.</summary>
    public required string Raw { get; init; }

    /// <summary>The text, plain or HTML; null when it has none.</summary>
    public string? Content { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The author.</summary>
    public string? Byline { get; init; }

    /// <summary>The date.</summary>
    public PartialDate? PublishedAt { get; init; }

    /// <summary>As an article of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOnly">Whether the file is this one article, so that no item is named.</param>
    public ReadOutcome In(SourceFile file, bool isOnly = false)
    {
        var item = NameIn(file, isOnly);
        return string.IsNullOrWhiteSpace(Content)
            ? ReadOutcome.Failed(file.Origin + item, "It has no text. A field such as text, content or body must hold it.")
            : ReadOutcome.Of(new()
            {
                Origin = file.Origin + item,
                AbsoluteOrigin = file.FullPath + item,
                Content = Content,
                Format = Markup().IsMatch(Content) ? RawFormat.Html : RawFormat.PlainText,
                ContentHash = ContentHash.Of(Raw),
                Title = Title,
                Source = Source,
                Url = Url,
                Byline = Byline,
                PublishedAt = PublishedAt,
                // The address of a list is none of its items'.
                Address = isOnly ? file.Address : null,
            });
    }

    /// <summary>As an entry of a feed: the same, with the entry itself where it names a page.</summary>
    /// <param name="file">The feed.</param>
    public ReadOutcome AsEntryOf(SourceFile file)
    {
        var name = NameIn(file, isOnly: false);
        return In(file) with { Entry = WebAddress.From(Url) is null ? null : new(file.Origin + name, file.FullPath + name, this) };
    }

    // In what has no name, a place means nothing the next time: what the item says must do.
    private string NameIn(SourceFile file, bool isOnly) =>
        file.IsNameless && IsKeyPlace ? ":" + ContentHash.Of(Raw)[..24] : isOnly && !file.IsNameless ? "" : "#" + Key.Trim();

    [GeneratedRegex(
        @"</?(p|br|div|h[1-6]|ul|ol|li|a|span|em|strong|b|i|article|section|blockquote|figure|img|table)(\s[^<>]*)?/?>|&(#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Markup();
}
