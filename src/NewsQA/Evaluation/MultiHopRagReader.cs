using System.Globalization;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Reads MultiHop-RAG (Tang and Yang, arXiv 2401.15391): <c>corpus.json</c> and <c>MultiHopRAG.json</c>. A query's id is its index, from 0.</summary>
internal static class MultiHopRagReader
{
    // What the published evaluations cut to, as this project measures it.
    private const int PassageWords = 190;

    public static EvalSet Read(string folder)
    {
        using var corpus = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "corpus.json")));
        using var queries = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "MultiHopRAG.json")));
        return new EvalSet(
            "multihop_rag",
            EvalUnit.Passage,
            [.. corpus.RootElement.EnumerateArray().Select(Article)],
            [.. queries.RootElement.EnumerateArray().Select(Query)],
            PassageWords)
        {
            AlsoWithoutEvidence = true,
        };
    }

    private static EvalArticle Article(JsonElement article)
    {
        var url = article.GetProperty("url").GetString()!;
        _ = PartialDate.TryParse(article.GetProperty("published_at").GetString(), "published_at", out var date);
        return new EvalArticle(
            url, article.GetProperty("title").GetString(), article.GetProperty("body").GetString()!, article.GetProperty("source").GetString(), url, date);
    }

    private static EvalQuery Query(JsonElement query, int index)
    {
        var evidence = query.GetProperty("evidence_list").EnumerateArray().ToList();
        return new EvalQuery
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
            Text = query.GetProperty("query").GetString()!,
            Type = query.GetProperty("question_type").GetString(),
            Facts = [.. evidence.Select(e => e.GetProperty("fact").GetString()!)],
            Relevant = evidence.Select(e => e.GetProperty("url").GetString()!).Distinct(StringComparer.Ordinal).ToDictionary(u => u, _ => 1, StringComparer.Ordinal),
            Answers = evidence.Count == 0 ? [] : [query.GetProperty("answer").GetString()!],
        };
    }
}
