using System.Globalization;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Reads BEIR's layout: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, and <c>qrels.tsv</c> or <c>qrels/test.tsv</c> with a header line.</summary>
internal static class BeirReader
{
    private const int PassageWords = 190;

    public static EvalSet Read(string folder)
    {
        var qrels = Qrels(folder);
        var queries = Lines(Path.Combine(folder, "queries.jsonl"))
            .Select(q => Query(q, qrels))
            .Where(q => q.Relevant.Count > 0)
            .ToList();
        return new EvalSet(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            EvalUnit.Article, [.. Lines(Path.Combine(folder, "corpus.jsonl")).Select(Article)], queries, PassageWords);
    }

    private static EvalArticle Article(JsonElement row)
    {
        var metadata = row.TryGetProperty("metadata", out var m) && m.ValueKind == JsonValueKind.Object ? m : default;
        _ = PartialDate.TryParse(Text(metadata, "publishedAt"), "publishedAt", out var date);
        return new EvalArticle(Id(row), Text(row, "title") is { Length: > 0 } title ? title : null, Text(row, "text") ?? "", Text(metadata, "source"), Text(metadata, "url"), date);
    }

    private static EvalQuery Query(JsonElement row, Dictionary<string, Dictionary<string, int>> qrels)
    {
        var metadata = row.TryGetProperty("metadata", out var m) && m.ValueKind == JsonValueKind.Object ? m : default;
        var id = Id(row);
        return new EvalQuery
        {
            Id = id,
            Text = Text(row, "text") ?? throw new FormatException($"query {id} has no text"),
            Type = Text(metadata, "type"),
            AsOf = Text(metadata, "asOf"),
            Relevant = qrels.GetValueOrDefault(id) ?? [],
        };
    }

    private static Dictionary<string, Dictionary<string, int>> Qrels(string folder)
    {
        var file = new[] { Path.Combine(folder, "qrels.tsv"), Path.Combine(folder, "qrels", "test.tsv") }.FirstOrDefault(File.Exists)
            ?? throw new FormatException("neither qrels.tsv nor qrels/test.tsv is there");
        var qrels = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Skip(1).Where(l => l.Length > 0))
        {
            var parts = line.Split('\t');
            // query, article, grade; TREC's own files have a 0 between query and article.
            if (parts.Length < 3 || !int.TryParse(parts[^1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var grade))
            {
                throw new FormatException($"a line of {Path.GetFileName(file)} is not 'query<TAB>article<TAB>grade': {line}");
            }

            if (grade > 0)
            {
                (qrels.TryGetValue(parts[0], out var grades) ? grades : qrels[parts[0]] = new(StringComparer.Ordinal))[parts[^2]] = grade;
            }
        }

        return qrels;
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Id(JsonElement row) => row.GetProperty("_id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : row.GetProperty("_id").GetString()!;

    private static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
