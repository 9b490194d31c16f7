using System.Globalization;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Reads RAMDocs (Wang et al., arXiv 2504.13079): <c>{question, documents: [{text, type, answer}], gold_answers, wrong_answers}</c> a line. A question's id is its line, from 0.</summary>
internal static class RamDocsReader
{
    public const string FileName = "RAMDocs_test.jsonl";

    public static RamDocsSet Read(string folder)
    {
        var questions = new List<RamDocsQuestion>();
        foreach (var (index, line) in File.ReadLines(Path.Combine(folder, FileName)).Index())
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                questions.Add(Question(json.RootElement, index.ToString(CultureInfo.InvariantCulture)));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new NewsQAException($"{FileName}, line {index + 1}: {e.Message}", e);
            }
        }

        return new RamDocsSet("ramdocs", questions);
    }

    private static RamDocsQuestion Question(JsonElement row, string id)
    {
        var documents = row.GetProperty("documents").EnumerateArray().ToList();
        var answers = Texts(row.GetProperty("gold_answers"));
        var misinformed = documents.Exists(d => d.GetProperty("type").GetString() == "misinfo");
        var query = new EvalQuery
        {
            Id = id,
            Text = row.GetProperty("question").GetString()!.Trim(),
            Type = answers.Count > 1 ? "ambiguous" : misinformed ? "conflict" : "plain",
            Answers = answers,
        };
        return new RamDocsQuestion(
            query, [.. documents.Select((d, i) => new EvalArticle($"{id}-{i}", null, d.GetProperty("text").GetString()!))], Texts(row.GetProperty("wrong_answers")));
    }

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(a => a.GetString()!).Where(a => !string.IsNullOrWhiteSpace(a)).Distinct(StringComparer.Ordinal)];
}
