using System.Globalization;
using NewsQA.Articles;
using NewsQA.Indexing.Lexical;
using NewsQA.Passages;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Passages as points: the embedding, BM25's part that is known when a passage is indexed, and what filters and readers need.</summary>
internal static class PassagePoints
{
    /// <summary>What a search reads of a passage.</summary>
    public static IReadOnlyList<string> Place { get; } = [Keys.Article, Keys.Revision, Keys.Start, Keys.End];

    /// <summary>The passages of an article as points.</summary>
    /// <param name="article">The revision.</param>
    /// <param name="spans">Its passages.</param>
    /// <param name="vectors">Their vectors, in that order.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="bm25">How impacts are computed.</param>
    /// <param name="epoch">The writer's.</param>
    public static IEnumerable<Point> ToPoints(Article article, IReadOnlyList<TextSpan> spans, IReadOnlyList<float[]> vectors, ArticleTerms terms, Bm25 bm25, long epoch)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var payload = new Payload()
                .With(Keys.Kind, Kinds.Passage).With(Keys.Epoch, epoch).With(Keys.Article, article.Id).With(Keys.Revision, article.Revision)
                .With(Keys.Start, spans[i].Start).With(Keys.End, spans[i].End)
                .With(Keys.SourceKey, article.Source is null ? null : PointFilters.SourceKey(article.Source)).With(Keys.Language, article.Language)
                .With(Keys.Earliest, PointFilters.Earliest(article.PublishedAt)).With(Keys.Latest, PointFilters.Latest(article.PublishedAt));
            yield return new Point(IdOf(article, spans[i]), payload, vectors[i], PassageTerms.ToVector(terms.Header, terms.Passages[i], bm25));
        }
    }

    /// <summary>The passage that a point is of.</summary>
    /// <param name="payload">Its <see cref="Place"/>.</param>
    public static Passage From(Payload payload) => new(
        payload.Text(Keys.Article)!, payload.Text(Keys.Revision)!, new TextSpan((int)payload.Number(Keys.Start), (int)payload.Number(Keys.End)));

    private static Guid IdOf(Article article, TextSpan span) => PointId.Of(
        Kinds.Passage, article.Id, article.Revision, span.Start.ToString(CultureInfo.InvariantCulture), span.End.ToString(CultureInfo.InvariantCulture));
}
