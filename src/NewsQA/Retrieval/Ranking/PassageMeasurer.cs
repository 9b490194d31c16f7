using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>Measures the features of candidates against one question.</summary>
internal sealed class PassageMeasurer
{
    // As the index has them by default; here over title and passage alone.
    private const double K1 = 1.2;
    private const double B = 0.75;

    private static readonly int FeatureCount = Enum.GetValues<RankingFeature>().Length;

    private readonly Question _question;
    private readonly QuestionReading _reading;
    private readonly QuestionTerms _terms;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly bool[][] _titles;
    private readonly double _averageLength;

    /// <summary>Reads the candidates' passages.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="candidates">The candidates, at least one.</param>
    public PassageMeasurer(Question question, QuestionReading reading, QuestionTerms terms, IReadOnlyList<Candidate> candidates)
    {
        (_question, _reading, _terms, _candidates) = (question, reading, terms, candidates);
        var buffer = new List<ulong>();
        Passages = [.. candidates.Select(c => PassageTerms.Read(terms, c.Article, c.Passage.Span, buffer))];
        var titles = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        _titles = [.. candidates.Select(c => titles.TryGetValue(c.Article.Id, out var known) ? known : titles[c.Article.Id] = Title(c.Article, buffer))];
        _averageLength = Math.Max(1, Passages.Average(p => p.Length));
    }

    /// <summary>The candidates' passages.</summary>
    public PassageTerms[] Passages { get; }

    /// <summary>Measures.</summary>
    /// <param name="vectors">How near their sentences are.</param>
    /// <returns>Per candidate its features, in the order of <see cref="RankingFeature"/>.</returns>
    public float[][] Measure(SentenceVectors vectors)
    {
        var lexical = Scores(_terms.Whole);
        var features = new float[_candidates.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = new float[FeatureCount];
            AddWhole(features[i], i);
        }

        AddScores(features, lexical, vectors);
        AddArticles(features, lexical);
        AddParts(features, vectors);
        return features;
    }

    private void AddWhole(float[] features, int i)
    {
        void Set(RankingFeature feature, double value) => features[(int)feature] = (float)value;
        var (candidate, passage, title, whole) = (_candidates[i], Passages[i], _titles[i], _terms.Whole);
        var both = Either(passage.Has, title);
        Set(RankingFeature.Cover, whole.Cover(passage.Has));
        Set(RankingFeature.CoverTitle, whole.Cover(title));
        Set(RankingFeature.CoverBoth, whole.Cover(both));
        Set(RankingFeature.CoverRare, whole.CoverRare(both));
        Set(RankingFeature.Sentence, whole.BestSentence(passage.Sentences, 1));
        Set(RankingFeature.TwoSentences, whole.BestSentence(passage.Sentences, 2));
        Set(RankingFeature.Pairs, whole.PairShare(passage));
        Set(RankingFeature.Names, whole.Cover(both, _terms.IsName));
        Set(RankingFeature.SentenceNames, passage.Sentences.Length == 0 ? 0 : passage.Sentences.Max(s => whole.Cover(s, _terms.IsName)));
        Set(RankingFeature.Kind, Kind(candidate.Article, passage));
        Set(RankingFeature.Source, SourceFit(_reading.Sources, candidate.Article));
        Set(RankingFeature.Time, TimeFit.Of(_reading.Times, candidate.Article.PublishedAt));
        Set(RankingFeature.Lead, candidate.Passage.Span.Start == 0 ? 1 : 0);
        Set(RankingFeature.Length, passage.Length / 100.0);
        Set(RankingFeature.NamedOutlets, _reading.Outlets.Count / 4.0);
        Set(RankingFeature.Clauses, _terms.Parts.Count / 4.0);
        Set(RankingFeature.Words, whole.Terms.Length / 30.0);
    }

    private void AddScores(float[][] features, double[] lexical, SentenceVectors vectors)
    {
        var lowest = _candidates.Min(c => c.Dense) ?? 0;
        AddBoth(features, RankingFeature.Lexical, RankingFeature.LexicalRelative, lexical);
        AddBoth(features, RankingFeature.Dense, RankingFeature.DenseRelative, [.. _candidates.Select(c => c.Dense ?? lowest)]);
        AddBoth(features, RankingFeature.SentenceDense, RankingFeature.SentenceDenseRelative, vectors.Whole);
        AddBoth(features, null, RankingFeature.ListRelative, [.. _candidates.Select(c => c.Lexical ?? 0)]);
        AddBoth(features, null, RankingFeature.Feedback, [.. _candidates.Select(c => c.Feedback)]);
    }

    private void AddArticles(float[][] features, double[] lexical)
    {
        var articles = ArticleScores.Of(_candidates, Passages, _titles, lexical);
        var (best, bestSum) = (Best(lexical), Best([.. articles.Values.Select(a => a.Sum)]));
        for (var i = 0; i < features.Length; i++)
        {
            var article = articles[_candidates[i].Article.Id];
            features[i][(int)RankingFeature.ArticleCover] = (float)_terms.Whole.Cover(article.Has);
            features[i][(int)RankingFeature.ArticleBest] = (float)(article.BestBeside(i) / best);
            features[i][(int)RankingFeature.ArticleSum] = (float)(article.Sum / bestSum);
        }
    }

    private void AddParts(float[][] features, SentenceVectors vectors)
    {
        for (var p = 0; p < _terms.Parts.Count; p++)
        {
            var part = _terms.Parts[p];
            var (scores, near) = (Scores(part), vectors.Parts[p]);
            var (best, nearest) = (Best(scores), Best(near));
            for (var i = 0; i < features.Length; i++)
            {
                var sentence = part.BestSentence(Passages[i].Sentences, 1);
                Raise(features[i], RankingFeature.ClauseLexical, scores[i] / best);
                Raise(features[i], RankingFeature.ClauseCover, part.Cover(Either(Passages[i].Has, _titles[i])));
                Raise(features[i], RankingFeature.ClauseSentence, sentence);
                Raise(features[i], RankingFeature.ClausePairs, part.PairShare(Passages[i]));
                Raise(features[i], RankingFeature.ClauseDense, near[i] / nearest);
                if (Fits(part.Clause!, _candidates[i].Article))
                {
                    Raise(features[i], RankingFeature.FittingLexical, scores[i] / best);
                    Raise(features[i], RankingFeature.FittingSentence, sentence);
                    Raise(features[i], RankingFeature.FittingDense, near[i] / nearest);
                }
            }
        }
    }

    private bool Fits(Clause clause, Article article) =>
        SourceFit(clause.Sources.Count > 0 ? clause.Sources : _reading.Sources, article) >= 0 && TimeFit.Of(clause.Times, article.PublishedAt) >= 0;

    private int Kind(Article article, PassageTerms passage)
    {
        var best = Enumerable.Range(0, passage.Spans.Count).DefaultIfEmpty(-1).MaxBy(s => s < 0 ? 0 : _terms.Whole.Cover(passage.Sentences[s]));
        return best < 0 ? 0 : KindLook.Of(_question, article.Text.AsSpan(passage.Spans[best].Start, passage.Spans[best].Length));
    }

    private double[] Scores(TermGroup group) =>
        [.. Passages.Select((p, i) => group.Bm25(p, _titles[i], K1 * (1 - B + (B * p.Length / _averageLength))))];

    private bool[] Title(Article article, List<ulong> buffer)
    {
        var has = new bool[_terms.Count];
        buffer.Clear();
        TextAnalyzer.AppendHashes(article.Title ?? "", buffer);
        foreach (var hash in buffer)
        {
            if (_terms.Find(hash) is >= 0 and var term)
            {
                has[term] = true;
            }
        }

        return has;
    }

    private static int SourceFit(IReadOnlyList<string> named, Article article) =>
        named.Count == 0 ? 0 : article.Source is not null && named.Contains(article.Source, StringComparer.OrdinalIgnoreCase) ? 1 : -1;

    private static void AddBoth(float[][] features, RankingFeature? absolute, RankingFeature relative, double[] values)
    {
        var best = Best(values);
        for (var i = 0; i < values.Length; i++)
        {
            features[i][(int)relative] = (float)(values[i] / best);
            if (absolute is { } feature)
            {
                features[i][(int)feature] = (float)values[i];
            }
        }
    }

    private static void Raise(float[] features, RankingFeature feature, double value) => features[(int)feature] = Math.Max(features[(int)feature], (float)value);

    private static bool[] Either(bool[] left, bool[] right) => [.. left.Zip(right, (l, r) => l || r)];

    // Never 0, so that it can divide.
    private static double Best(double[] values) => Math.Max(1e-9, values.Max());
}
