using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Shows hits as the contract has them.</summary>
internal static class PassageHits
{
    private const int Digits = 4;

    public static PassageHit Of(Hit hit) => new()
    {
        Rank = hit.Rank,
        ArticleId = hit.Article.Id,
        Revision = hit.Article.Revision,
        Title = hit.Article.ShownTitle(),
        Source = hit.Article.Source,
        Origin = hit.Article.Origin,
        PublishedAt = hit.Article.PublishedAt,
        Language = hit.Article.Language,
        Stemmed = TextAnalyzer.IsStemmed(hit.Article.Language),
        Start = hit.Passage.Span.Start,
        End = hit.Passage.Span.End,
        Text = hit.Text,
        Scores = new PassageScores(Round(hit.Lexical), Round(hit.Dense), Math.Round(hit.Fused, Digits), Round(hit.Rerank))
        {
            Features = hit.Features.ToDictionary(f => f.Key, f => Math.Round(f.Value, Digits), StringComparer.Ordinal),
        },
    };

    private static double? Round(double? score) => score is { } s ? Math.Round(s, Digits) : null;
}
