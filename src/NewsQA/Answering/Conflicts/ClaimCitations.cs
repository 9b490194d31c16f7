using NewsQA.Answering.Copies;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>Finds or makes the citations of claims. Not thread-safe.</summary>
/// <param name="citations">Those of the statements, at least one; the first one's score is that of the best sentence.</param>
/// <param name="scored">All sentences read.</param>
/// <param name="copies">Tells which articles are copies of one story, which is cited once.</param>
/// <param name="maxWords">Most words in a quote.</param>
internal sealed class ClaimCitations(IReadOnlyList<Citation> citations, ScoredSentences scored, CopyFinder copies, int maxWords)
{
    private readonly List<Citation> _all = [.. citations];
    private readonly List<Article> _articles = [.. scored.Sentences.Select(s => s.Sentence.Article).DistinctBy(a => a.Id, StringComparer.Ordinal)];

    /// <summary>All citations so far.</summary>
    public IReadOnlyList<Citation> All => _all;

    /// <summary>Ids of the citations of a value: one per independent article that gives it.</summary>
    public IReadOnlyList<int> Of(Reading reading)
    {
        var independent = new List<AskedClaim>();
        foreach (var claim in reading.Claims)
        {
            if (!independent.Exists(i => copies.AreCopies(i.Claim.Article, claim.Claim.Article)))
            {
                independent.Add(claim);
            }
        }

        return [.. independent.Select(Cite).Distinct()];
    }

    // A quote that is there already, when it holds the value; else one of its own.
    private int Cite(AskedClaim claim)
    {
        var (article, span) = (claim.Claim.Article, claim.Claim.Span);
        if (_all.Find(c => c.ArticleId == article.Id && c.Revision == article.Revision && c.Start <= span.Start && span.End <= c.End) is { } cited)
        {
            return cited.Id;
        }

        var statement = new ChosenStatement(claim.Sentence, claim.Claim.Sentence, []);
        var score = citations[0].Score * Math.Exp(Math.Min(0, claim.Sentence.Score - scored.Sentences[0].Score));
        _all.Add(Citations.Of(_all.Count + 1, statement, CopyMerger.Carriers(statement, _articles, copies), score, span, maxWords));
        return _all.Count;
    }
}
