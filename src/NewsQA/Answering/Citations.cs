using NewsQA.Articles;
using NewsQA.Claims.Sources;
using NewsQA.Client;
using NewsQA.Passages;

namespace NewsQA.Answering;

/// <summary>Makes citations of chosen statements.</summary>
internal static class Citations
{
    /// <summary>The citation of a statement, its quote cut to so many words around what matters in it; null for the sentence's start.</summary>
    public static Citation Of(int id, ChosenStatement statement, IReadOnlyList<Article> carriers, double score, TextSpan? focus, int maxWords) =>
        Of(id, statement, carriers, score, QuoteCutter.Cut(statement.Lead.Sentence.Article.Text, statement.Span, focus ?? statement.Lead.Sentence.Span, maxWords));

    /// <summary>The citation of a statement.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="carriers">Other articles that carry the same sentence.</param>
    /// <param name="score">How well it answers, 0 to 1.</param>
    /// <param name="span">What to quote.</param>
    public static Citation Of(int id, ChosenStatement statement, IReadOnlyList<Article> carriers, double score, TextSpan span)
    {
        var sentence = statement.Lead.Sentence;
        var article = sentence.Article;
        var attribution = AttributionReader.Read(article.Text, sentence.Span, sentence.Before);
        return new Citation
        {
            Id = id,
            ArticleId = article.Id,
            Revision = article.Revision,
            Title = article.ShownTitle(),
            Source = article.Source,
            Url = article.Url,
            Origin = article.Origin,
            PublishedAt = article.PublishedAt,
            IngestedAt = article.IngestedAt,
            Quote = span.Of(article.Text),
            Start = span.Start,
            End = span.End,
            Score = Math.Round(score, 4),
            AttributedTo = attribution.Origin?.Of(article.Text),
            Speaker = attribution.Speaker?.Of(article.Text),
            AlsoReportedBy = [.. carriers.Select(a => new AlsoReportedBy(a.Id, a.Source, a.ShownTitle()))],
        };
    }
}
