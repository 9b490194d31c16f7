using System.Text.Json;
using NewsQA.Articles;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Revisions as points: what was stored of an article, never changed once written.</summary>
internal static class RevisionPoints
{
    /// <summary>The id of a revision's point.</summary>
    public static Guid IdOf(string articleId, string revision) => PointId.Of(Kinds.Revision, articleId, revision);

    /// <summary>A revision as a point.</summary>
    /// <param name="article">The revision.</param>
    /// <param name="epoch">The writer's.</param>
    public static Point ToPoint(Article article, long epoch) => new(
        IdOf(article.Id, article.Revision),
        new Payload()
            .With(Keys.Kind, Kinds.Revision).With(Keys.Epoch, epoch).With(Keys.Article, article.Id).With(Keys.Revision, article.Revision).With(Keys.Origin, article.Origin)
            .With("url", article.Url).With(Keys.Title, article.Title).With(Keys.Source, article.Source).With("byline", article.Byline)
            .With(Keys.Published, article.PublishedAt is null ? null : JsonSerializer.Serialize(article.PublishedAt)).With("ingestedAt", article.IngestedAt.UtcTicks)
            .With("articleKind", article.Kind.ToString()).With(Keys.Language, article.Language).With("dropped", article.Dropped).With("text", article.Text));

    /// <summary>A revision from its point.</summary>
    public static Article From(Payload payload) => new()
    {
        Id = payload.Text(Keys.Article)!,
        Revision = payload.Text(Keys.Revision)!,
        Origin = payload.Text(Keys.Origin)!,
        Url = payload.Text("url"),
        Title = payload.Text(Keys.Title),
        Source = payload.Text(Keys.Source),
        Byline = payload.Text("byline"),
        PublishedAt = payload.Text(Keys.Published) is { } date ? JsonSerializer.Deserialize<PartialDate>(date) : null,
        IngestedAt = new DateTimeOffset(payload.Number("ingestedAt"), TimeSpan.Zero),
        Kind = Enum.Parse<ArticleKind>(payload.Text("articleKind")!),
        Language = payload.Text(Keys.Language),
        Dropped = payload.Texts("dropped"),
        Text = payload.Text("text")!,
    };
}
