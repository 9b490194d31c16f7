using NewsQA.Articles;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Answering;

/// <summary>
/// Measures whether each part of the question is borne out by itself, from <see cref="SupportFeature.ClauseOwnLeast"/> to <see cref="SupportFeature.TimesMet"/>. Articles on the same event may
/// cover a question's words all together while none says what one of its clauses asks.
/// </summary>
internal static class ClauseMeasures
{
    public static double[] Of(ScoredSentences scored, IReadOnlyList<Hit> hits)
    {
        var (parts, sentences) = (scored.Parts, scored.Sentences);
        var own = OfClauses(scored, (c, s, _) => Coverage.Of(c.Weights, s.Matches.Own));
        var passage = OfClauses(scored, (c, s, _) => Coverage.Of(c.Weights, s.Matches.Passage));
        var near = OfClauses(scored, (_, s, k) => k < s.Near.Count ? s.Near[k] : 0);
        var ownOfOutlet = OfOutlets(parts, sentences, s => Coverage.Of(parts.Weights, s.Matches.Own));
        var passageOfOutlet = OfOutlets(parts, sentences, s => Coverage.Of(parts.Weights, s.Matches.Passage));
        var nearOfOutlet = OfOutlets(parts, sentences, s => s.Features[(int)SentenceFeature.Similarity]);
        return
        [
            own.Min(),
            own.Average(),
            passage.Average(),
            near.Min(),
            near.Average(),
            ownOfOutlet.Min(),
            passageOfOutlet.Min(),
            passageOfOutlet.Average(),
            nearOfOutlet.Min(),
            nearOfOutlet.Average(),
            parts.Times.Count == 0 ? 1 : parts.Times.Count(t => hits.Any(h => TimeFit.Of([t], h.Article.PublishedAt) > 0)) / (double)parts.Times.Count,
        ];
    }

    private static List<double> OfClauses(ScoredSentences scored, Func<AskedClause, ScoredSentence, int, double> measure) =>
        [.. scored.Parts.Clauses.Select((clause, k) => Best(scored.Sentences.Where(s => Fits(clause, s.Sentence.Article)), s => measure(clause, s, k)))];

    private static List<double> OfOutlets(AskedParts parts, IReadOnlyList<ScoredSentence> sentences, Func<ScoredSentence, double> measure) => parts.Outlets.Count == 0
        ? [Best(sentences, measure)]
        : [.. parts.Outlets.Select(outlet => Best(sentences.Where(s => IsOf(s.Sentence.Article, outlet)), measure))];

    private static double Best(IEnumerable<ScoredSentence> sentences, Func<ScoredSentence, double> measure) => sentences.Select(measure).DefaultIfEmpty(0).Max();

    private static bool Fits(AskedClause clause, Article article) =>
        (clause.Clause.Sources.Count == 0 || IsOf(article, clause.Clause.Sources)) && TimeFit.Of(clause.Clause.Times, article.PublishedAt) >= 0;

    /// <summary>Whether an article is of an outlet, given the names that the index knows it by.</summary>
    public static bool IsOf(Article article, IReadOnlyList<string> sources) => article.Source is { } source && sources.Contains(source, StringComparer.OrdinalIgnoreCase);
}
