using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>Makes citations of chosen statements.</summary>
internal static class Citations
{
    public static Citation Of(int id, ChosenStatement statement, TextSpan span, double score)
    {
        var sentence = statement.Lead.Sentence;
        var article = sentence.Article;
        return new Citation
        {
            Id = id,
            ArticleId = article.Id,
            Revision = article.Revision,
            Title = article.Title,
            Source = article.Source,
            Url = article.Url,
            Origin = article.Origin,
            PublishedAt = article.PublishedAt,
            IngestedAt = article.IngestedAt,
            Quote = span.Of(article.Text),
            Start = span.Start,
            End = span.End,
            Score = Math.Round(score, 4),
            AlsoReportedBy = [.. statement.Same
                .Select(s => s.Sentence.Article)
                .Where(a => a.Id != article.Id)
                .DistinctBy(a => a.Id, StringComparer.Ordinal)
                .Select(a => new AlsoReportedBy(a.Id, a.Source, a.Title))],
        };
    }
}
