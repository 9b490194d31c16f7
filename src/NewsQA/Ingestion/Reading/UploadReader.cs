using System.Text;
using System.Text.Json;
using NewsQA.Articles;
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
        var absolute = FirstOf(upload.AbsoluteOrigin) ?? origin;
        var publishedAt = DateText.Read(upload.PublishedAt, "upload publishedAt");
        var (given, error) = GivenOf(upload);
        return (Problem(upload, text, publishedAt is not null, maxBytes) ?? error) is { } problem
            ? ReadOutcome.Failed(origin, problem)
            : ReadOutcome.Of(new()
            {
                Origin = origin,
                AbsoluteOrigin = absolute,
                Content = text,
                Format = FormatOf(upload.ContentType)!.Value,
                ContentHash = HashMark.OfSent(ContentHash.Of(FieldsOf(upload))),
                Title = upload.Title,
                Source = upload.Source,
                Url = upload.Url,
                Byline = upload.Byline,
                PublishedAt = publishedAt,
            }) with { Given = given, FormerOrigin = absolute == origin ? null : origin };
    }

    /// <summary>Whether an upload is an address to fetch.</summary>
    public static bool IsAddressAlone(ArticleUpload upload) => upload.Text is null && !string.IsNullOrWhiteSpace(upload.Url);

    /// <summary>What an upload says of what its address gives.</summary>
    public static SaidOfAddress SaidBy(ArticleUpload upload) => new(GivenOf(upload).Given.Marked(), IsDescribed(upload) ? FieldsOf(upload) : null);

    /// <summary>What was fetched for an upload, with what the upload says of it.</summary>
    /// <param name="outcome">What was fetched.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="said">What it says, by <see cref="SaidBy"/>.</param>
    public static ReadOutcome WithSaid(ReadOutcome outcome, ArticleUpload upload, SaidOfAddress said)
    {
        if (outcome.Article is not { } article || (upload.Given is null && !IsDescribed(upload)))
        {
            return outcome;
        }

        var (given, error) = GivenOf(upload);
        return error is not null ? ReadOutcome.Failed(article.Origin, error) : outcome with
        {
            Article = WithSaid(article, upload, said),
            Page = outcome.Page is { } page ? page with { Teaser = page.Teaser is { } teaser ? WithSaid(teaser, upload, said) : null, ContentHash = said.HashOf(page.ContentHash) } : null,
            Given = given,
        };
    }

    private static (GivenMetadata Given, string? Error) GivenOf(ArticleUpload upload)
    {
        var (title, source, date) = upload.Given ?? new();
        return string.IsNullOrWhiteSpace(date) || PartialDate.TryParse(date, "given", out _)
            ? (GivenMetadataReader.Read(title, source, date, "given.publishedAt"), null)
            : (GivenMetadata.None, $"Its given.publishedAt '{date}' is not a date. Write it as 2026-05-14 or 2026-05-14T09:30:00Z.");
    }

    private static bool IsDescribed(ArticleUpload upload) => (upload.Title ?? upload.Source ?? upload.Byline ?? upload.PublishedAt) is not null;

    private static string FieldsOf(ArticleUpload upload) => JsonSerializer.Serialize(upload with { Given = null });

    private static RawArticle WithSaid(RawArticle article, ArticleUpload upload, SaidOfAddress said) => article with
    {
        Title = upload.Title ?? article.Title,
        Source = upload.Source ?? article.Source,
        Byline = upload.Byline ?? article.Byline,
        PublishedAt = DateText.Read(upload.PublishedAt, "upload publishedAt") ?? article.PublishedAt,
        ContentHash = said.HashOf(article.ContentHash),
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
