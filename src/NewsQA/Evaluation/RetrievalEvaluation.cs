using System.Diagnostics;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Evaluation;

/// <summary>Measures retrieval on a set.</summary>
internal sealed class RetrievalEvaluation(
    EvalSet set, INewsIndex index, ISentenceEncoder encoder, IReranker? reranker, RetrievalOptions retrieval, EvalOptions options)
{
    // Articles are ranked by their best passage, so more passages than articles are asked for.
    private const int PassagesPerArticleQuery = 100;
    private const int PassagesPerQuery = 10;
    private static readonly int[] CutOffs = [1, 4, 10];

    public async Task<EvalReport> RunAsync(IReadOnlyDictionary<string, string> ids, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (queries, half) = EvalSplit.Apply(set, options.Split);
        var weighted = new RetrievalOptions
        {
            CandidatesPerList = retrieval.CandidatesPerList, DenseWeight = DenseWeight, RankedPassages = retrieval.RankedPassages, Without = retrieval.Without | options.Without,
        };
        var top = set.Unit == EvalUnit.Article ? PassagesPerArticleQuery : PassagesPerQuery;
        var retriever = new PassageRetriever(index, encoder, weighted, reranker);
        await using var dump = options.DumpFile is null ? null : new StreamWriter(options.DumpFile);
        var table = new MetricTable();
        foreach (var (number, query) in queries.Where(q => q.Relevant.Count + q.Facts.Count > 0).Index())
        {
            var start = Stopwatch.GetTimestamp();
            var question = QuestionReader.Read(query.Text, null, query.AsOf ?? set.NewestDate, "question");
            var hits = await retriever.RetrieveAsync(question, top, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var measures = Measure(query, hits, ids);
            table.Add(query.Type, measures, elapsed);
            if (dump is not null)
            {
                await dump.WriteLineAsync(JsonSerializer.Serialize(
                    new { query.Id, query.Text, query.Type, measures, top = hits.Take(10).Select(h => new { article = ids[h.Article.Id], h.Passage.Span.Start, h.Passage.Span.End, h.Lexical, h.Dense, h.Fused, h.Rerank, facts = FactMatcher.Find(h.Text, query.Facts) }) },
                    NewsQAJson.Options));
            }

            progress?.Report(number + 1);
        }

        var report = table.Report(set.Name, half, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["retriever"] = options.Retriever.ToString().ToLowerInvariant(),
            ["model"] = encoder.Space.Model,
            ["denseWeight"] = DenseWeight.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
            ["unit"] = set.Unit.ToString().ToLowerInvariant(),
            ["reranker"] = reranker?.Name ?? "none",
            ["without"] = weighted.Without.ToString().ToLowerInvariant(),
        });
        return options.Against is null ? report : SavedRun.Compare(report, options.Against);
    }

    private double DenseWeight => options.Retriever switch { RetrieverKind.Lexical => 0, RetrieverKind.Dense => 1, _ => retrieval.DenseWeight };

    private Dictionary<string, double> Measure(EvalQuery query, IReadOnlyList<Hit> hits, IReadOnlyDictionary<string, string> ids)
    {
        var measures = new Dictionary<string, double>(StringComparer.Ordinal);
        var ranking = hits.Select(h => ids[h.Article.Id]).Distinct(StringComparer.Ordinal).ToList();
        if (set.Unit == EvalUnit.Article)
        {
            foreach (var k in CutOffs)
            {
                measures[$"recall@{k}"] = RankingMetrics.Recall(ranking, query.Relevant, k);
            }

            measures["mrr@10"] = RankingMetrics.ReciprocalRank(ranking, query.Relevant, 10);
            measures["ndcg@10"] = RankingMetrics.Ndcg(ranking, query.Relevant, 10);
            return measures;
        }

        var found = hits.Take(10).Select(h => FactMatcher.Find(h.Text, query.Facts)).ToList();
        foreach (var k in CutOffs)
        {
            measures[$"anyHit@{k}"] = RankingMetrics.AnyHit(found, k);
            measures[$"evidenceRecall@{k}"] = RankingMetrics.EvidenceRecall(found, query.Facts.Count, k);
        }

        measures["mrr@10"] = RankingMetrics.ReciprocalRank(found.Select(f => f.Count > 0));
        return measures;
    }
}
