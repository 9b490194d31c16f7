using NewsQA.Cleaning;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

/// <summary>Short ways to run the cleaner.</summary>
internal static class Cleaned
{
    public static CleanedArticle Text(string content) => Of(content, RawFormat.PlainText);

    public static CleanedArticle Markdown(string content) => Of(content, RawFormat.Markdown);

    public static CleanedArticle Html(string content) => Of(content, RawFormat.Html);

    public static CleanedArticle Of(string content, RawFormat format, string? title = null, PartialDate? publishedAt = null) =>
        new ArticleCleaner().Clean(new()
        {
            Origin = "a", AbsoluteOrigin = "/a", Content = content, Format = format, ContentHash = "", Title = title, PublishedAt = publishedAt,
        });
}
