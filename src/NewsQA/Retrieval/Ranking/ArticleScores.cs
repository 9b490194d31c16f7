namespace NewsQA.Retrieval.Ranking;

/// <summary>What an article's candidates have together.</summary>
internal sealed class ArticleScores
{
    private int _best = -1;
    private double _bestScore;
    private double _secondScore;

    private ArticleScores(bool[] title) => Has = (bool[])title.Clone();

    /// <summary>Which terms occur in any of them or in the title.</summary>
    public bool[] Has { get; }

    /// <summary>Sum of their scores.</summary>
    public double Sum { get; private set; }

    /// <summary>The best score of a candidate other than this one; 0 when it is alone.</summary>
    public double BestBeside(int candidate) => candidate == _best ? _secondScore : _bestScore;

    /// <summary>The articles of candidates, by id.</summary>
    public static Dictionary<string, ArticleScores> Of(IReadOnlyList<Candidate> candidates, PassageTerms[] passages, bool[][] titles, double[] scores)
    {
        var articles = new Dictionary<string, ArticleScores>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            var id = candidates[i].Article.Id;
            (articles.TryGetValue(id, out var known) ? known : articles[id] = new ArticleScores(titles[i])).Add(i, passages[i], scores[i]);
        }

        return articles;
    }

    private void Add(int candidate, PassageTerms passage, double score)
    {
        for (var t = 0; t < Has.Length; t++)
        {
            Has[t] |= passage.Has[t];
        }

        Sum += score;
        if (score > _bestScore)
        {
            (_secondScore, _bestScore, _best) = (_bestScore, score, candidate);
        }
        else
        {
            _secondScore = Math.Max(_secondScore, score);
        }
    }
}
