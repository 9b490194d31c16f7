using NewsQA.Articles;
using NewsQA.Embedding;
using NewsQA.Evaluation;
using NewsQA.Ingestion;
using NewsQA.Passages;
using NewsQA.Training.Learning;

namespace NewsQA.Training.Measuring;

/// <summary>Ranks the passages of a set by exact inner product, as <c>eval --retriever dense</c> does, but without an index.</summary>
internal sealed class DenseRetrieval
{
    private const int Depth = 10;

    private readonly IReadOnlyList<EvalQuery> _queries;
    private readonly List<string> _passages = [];
    private readonly List<string> _articles = [];
    private readonly List<string> _texts = [];

    /// <summary>Reads a set and cuts its articles.</summary>
    /// <param name="folder">The set's folder.</param>
    /// <param name="split"><c>FILE:dev</c> or <c>FILE:report</c>; null for all.</param>
    public DenseRetrieval(string folder, string? split)
    {
        var set = EvalSets.Read(folder);
        var cutter = set.MaxPassageWords is { } words
            ? new PassageCutter(new PassageOptions { MaxWords = words, OverlapWords = 0, MaxCharacters = 20_000 })
            : null;
        foreach (var article in set.Articles.Where(article => article.Text.Length > 0).Select(Stored))
        {
            foreach (var span in cutter?.Cut(article.Text) ?? [new TextSpan(0, article.Text.Length)])
            {
                _articles.Add(article.Id);
                _texts.Add(span.Of(article.Text));
                _passages.Add(PassageEmbedder.TextOf(article, span));
            }
        }

        _queries = [.. EvalSplit.Apply(set, split).Queries.Where(query => query.Relevant.Count + query.Facts.Count > 0)];
    }

    /// <summary>Measures a model.</summary>
    /// <param name="modelsFolder">The folder that holds the manifest.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns>By measure, one value per query, the queries in one order for every model.</returns>
    public async Task<IReadOnlyDictionary<string, double[]>> MeasureAsync(string modelsFolder, string name, CancellationToken cancellationToken)
    {
        using var encoder = SentenceModels.Load(modelsFolder, name);
        var passages = await encoder.EncodeAsync(_passages, EmbeddingRole.Passage, cancellationToken);
        var queries = await encoder.EncodeAsync([.. _queries.Select(query => query.Text)], EmbeddingRole.Query, cancellationToken);
        var perQuery = queries.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select((query, i) => Measure(_queries[i], Best(query, passages)))
            .ToList();
        return perQuery[0].Keys.ToDictionary(measure => measure, measure => perQuery.Select(one => one[measure]).ToArray(), StringComparer.Ordinal);
    }

    private static Article Stored(EvalArticle article) => new()
    {
        Id = article.Id,
        Revision = "",
        Origin = article.Id,
        Title = article.Title,
        IngestedAt = DateTimeOffset.UnixEpoch,
        Language = "en",
        Text = StoredText.Normalise(article.Text),
    };

    private static int[] Best(float[] query, float[][] passages) =>
    [
        .. passages.Select((passage, i) => (Score: VectorMath.Dot(query, passage), Passage: i))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage).Take(Depth).Select(hit => hit.Passage),
    ];

    private Dictionary<string, double> Measure(EvalQuery query, int[] best)
    {
        if (query.Facts.Count == 0)
        {
            var articles = best.Select(passage => _articles[passage]).Distinct(StringComparer.Ordinal).ToList();
            return new(StringComparer.Ordinal)
            {
                ["R@1"] = RankingMetrics.Recall(articles, query.Relevant, 1),
                ["R@10"] = RankingMetrics.Recall(articles, query.Relevant, Depth),
                ["MRR@10"] = RankingMetrics.ReciprocalRank(articles, query.Relevant, Depth),
            };
        }

        var found = best.Select(passage => FactMatcher.Find(_texts[passage], query.Facts)).ToList();
        return new(StringComparer.Ordinal)
        {
            ["any-hit@4"] = RankingMetrics.AnyHit(found, 4),
            ["any-hit@10"] = RankingMetrics.AnyHit(found, Depth),
            ["evidence recall@4"] = RankingMetrics.EvidenceRecall(found, query.Facts.Count, 4),
            ["evidence recall@10"] = RankingMetrics.EvidenceRecall(found, query.Facts.Count, Depth),
            ["MRR@10"] = RankingMetrics.ReciprocalRank(found.Select(facts => facts.Count > 0)),
        };
    }
}
