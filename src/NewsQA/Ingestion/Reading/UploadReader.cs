using System.Text;
using System.Text.Json;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Dates;
using NewsQA.Client;

namespace NewsQA.Ingestion.Reading;

/// <summary>Reads articles that were sent rather than named.</summary>
internal static class UploadReader
{
    private const int HashDigits = 24;

    /// <summary>Reads an upload.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="maxBytes">The longest text, in bytes of UTF-8.</param>
    /// <returns>The article, whose origin is the one given, else its address, else <c>upload:</c> and a hash of its text; or what was wrong.</returns>
    public static ReadOutcome Read(ArticleUpload upload, int maxBytes)
    {
        var text = upload.Text ?? "";
        var origin = FirstOf(upload.Origin, upload.Url) ?? "upload:" + ContentHash.Of(text)[..HashDigits];
        var publishedAt = DateText.Read(upload.PublishedAt, "upload publishedAt");
        return Problem(upload, text, publishedAt is not null, maxBytes) is { } problem
            ? ReadOutcome.Failed(origin, problem)
            : ReadOutcome.Of(new()
            {
                Origin = origin,
                AbsoluteOrigin = origin,
                Content = text,
                Format = FormatOf(upload.ContentType)!.Value,
                ContentHash = ContentHash.Of(JsonSerializer.Serialize(upload)),
                Title = upload.Title,
                Source = upload.Source,
                Url = upload.Url,
                PublishedAt = publishedAt,
            });
    }

    /// <summary>Whether an upload is an address to fetch.</summary>
    public static bool IsAddressAlone(ArticleUpload upload) => upload.Text is null && !string.IsNullOrWhiteSpace(upload.Url);

    /// <summary>Whether an upload says anything that its page may not.</summary>
    public static bool SaysMore(ArticleUpload upload) => (upload.Title ?? upload.Source ?? upload.PublishedAt) is not null;

    /// <summary>What was fetched for an upload, with what the upload says of it.</summary>
    public static ReadOutcome WithSaid(ReadOutcome outcome, ArticleUpload upload) => outcome.Article is not { } article || !SaysMore(upload) ? outcome : outcome with
    {
        Article = article with
        {
            Title = upload.Title ?? article.Title,
            Source = upload.Source ?? article.Source,
            PublishedAt = DateText.Read(upload.PublishedAt, "upload publishedAt") ?? article.PublishedAt,
            // Said otherwise, it is not what it was.
            ContentHash = ContentHash.Of(article.ContentHash + JsonSerializer.Serialize(upload)),
        },
    };

    /// <summary>The form that a content type names.</summary>
    /// <param name="contentType">A media type, perhaps with parameters; null means plain text.</param>
    /// <returns>Null when it is none that can be read.</returns>
    public static RawFormat? FormatOf(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "" or "text/plain" => RawFormat.PlainText,
        "text/markdown" => RawFormat.Markdown,
        "text/html" or "application/xhtml+xml" => RawFormat.Html,
        _ => null,
    };

    private static string? Problem(ArticleUpload upload, string text, bool hasDate, int maxBytes) =>
        string.IsNullOrWhiteSpace(text) ? "Its text is empty. Send the article in the field text, or an address alone in the field url."
        : Encoding.UTF8.GetByteCount(text) > maxBytes ? $"Its text is larger than the limit of {maxBytes:N0} bytes. Split it, or raise MaxFileBytes."
        : FormatOf(upload.ContentType) is null ? $"Its contentType '{upload.ContentType}' cannot be read. Use text/plain, text/markdown or text/html."
        : upload.Url is not null && WebAddress.From(upload.Url) is null ? $"Its url '{upload.Url}' is not an absolute http(s) address."
        : upload.PublishedAt is not null && !hasDate ? $"Its publishedAt '{upload.PublishedAt}' is not a date. Write it as 2026-05-14 or 2026-05-14T09:30:00Z."
        : null;

    private static string? FirstOf(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}
