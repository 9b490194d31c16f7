using NewsQA.Indexing;

namespace NewsQA.Retrieval.Ranking;

/// <summary>
/// Expands a question by the words that its first hits have in common, half and half (RM3: Abdul-Jaleel et al., TREC 2004). Words that a tenth of all passages have say nothing.
/// </summary>
/// <param name="index">Where texts and frequencies are.</param>
internal sealed class FeedbackTerms(INewsIndex index)
{
    private const int Hits = 5;
    private const int Terms = 20;
    private const double MaxShare = 0.1;

    /// <summary>The question's terms with the hits'.</summary>
    public async Task<IReadOnlyList<QueryTerm>> OfAsync(Question question, IReadOnlyList<FusedPassage> fused, CancellationToken cancellationToken)
    {
        var first = fused.Take(Hits).ToList();
        var articles = await index.GetArticlesAsync([.. first.Select(p => new ArticleKey(p.Passage.ArticleId, p.Passage.Revision))], cancellationToken);
        var model = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (passage, article) in first.Zip(articles).Where(p => p.Second is not null))
        {
            Add(model, TextAnalyzer.Terms(passage.Passage.Span.Of(article!.Text)));
        }

        var statistics = await index.GetTermStatisticsAsync(model.Keys, cancellationToken);
        var best = model.Where(t => statistics.Frequencies.GetValueOrDefault(t.Key) <= MaxShare * statistics.Passages)
            .OrderByDescending(t => t.Value * statistics.Idf(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal).Take(Terms).ToList();
        var sum = best.Sum(t => t.Value);
        return
        [
            .. best.Select(t => new QueryTerm(t.Key, (float)(t.Value / sum))),
            .. question.Terms.Select(t => new QueryTerm(t, 1f / question.Terms.Count)),
        ];
    }

    private static void Add(Dictionary<string, double> model, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            model[term] = model.GetValueOrDefault(term) + (1.0 / terms.Count);
        }
    }
}
