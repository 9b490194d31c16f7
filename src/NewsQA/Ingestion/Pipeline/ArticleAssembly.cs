using NewsQA.Articles;
using NewsQA.Cleaning;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Puts together what was cleaned and what was given by hand.</summary>
internal static class ArticleAssembly
{
    /// <summary>An article as it will be stored.</summary>
    /// <param name="raw">What was read.</param>
    /// <param name="cleaned">What the cleaner made of it; its text is not empty.</param>
    /// <param name="ingestedAt">Now.</param>
    public static Article From(RawArticle raw, CleanedArticle cleaned, DateTimeOffset ingestedAt) => new()
    {
        Id = ArticleIdentity.IdOf(cleaned.Url, raw.AbsoluteOrigin),
        Revision = "",
        Origin = StoredText.Normalise(raw.Origin),
        Url = cleaned.Url,
        Title = cleaned.Title,
        Source = cleaned.Source,
        Byline = cleaned.Byline,
        PublishedAt = cleaned.PublishedAt,
        IngestedAt = ingestedAt,
        Kind = cleaned.Kind,
        Language = cleaned.Language,
        Text = cleaned.Text,
        Dropped = cleaned.Dropped,
    };

    /// <summary>The article with what was given by hand, and the revision that makes.</summary>
    public static Article With(this Article article, GivenMetadata given)
    {
        var revised = article with
        {
            Title = given.Title ?? article.Title,
            Source = given.Source ?? article.Source,
            PublishedAt = given.PublishedAt ?? article.PublishedAt,
        };
        return revised with { Revision = ArticleIdentity.RevisionOf(revised) };
    }
}
