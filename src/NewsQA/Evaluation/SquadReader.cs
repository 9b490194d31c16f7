using System.Globalization;
using System.Text.Json;

namespace NewsQA.Evaluation;

/// <summary>Reads SQuAD's JSON, 1.1 or 2.0. Each paragraph is an article of one passage, its id <c>title#index</c>; a split names titles.</summary>
internal static class SquadReader
{
    public static bool Recognises(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[4096];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var text = System.Text.Encoding.UTF8.GetString(start, 0, read);
        return text.Contains("\"data\"", StringComparison.Ordinal) && text.Contains("\"paragraphs\"", StringComparison.Ordinal);
    }

    public static EvalSet Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var articles = new List<EvalArticle>();
        var queries = new List<EvalQuery>();
        foreach (var page in json.RootElement.GetProperty("data").EnumerateArray())
        {
            var title = page.GetProperty("title").GetString()!;
            foreach (var (index, paragraph) in page.GetProperty("paragraphs").EnumerateArray().Index())
            {
                var id = title + "#" + index.ToString(CultureInfo.InvariantCulture);
                articles.Add(new EvalArticle(id, title.Replace('_', ' '), paragraph.GetProperty("context").GetString()!));
                queries.AddRange(paragraph.GetProperty("qas").EnumerateArray().Select(qa => Query(qa, id, title)));
            }
        }

        return new EvalSet(Path.GetFileNameWithoutExtension(file), EvalUnit.Article, articles, queries, MaxPassageWords: null);
    }

    private static EvalQuery Query(JsonElement qa, string paragraph, string title)
    {
        var impossible = qa.TryGetProperty("is_impossible", out var flag) && flag.GetBoolean();
        return new EvalQuery
        {
            Id = title,
            Text = qa.GetProperty("question").GetString()!.Trim(),
            Type = impossible ? "unanswerable" : "answerable",
            Own = paragraph,
            Relevant = impossible ? new Dictionary<string, int>(StringComparer.Ordinal) : new Dictionary<string, int>(StringComparer.Ordinal) { [paragraph] = 1 },
            Answers = impossible ? [] : [.. qa.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("text").GetString()!).Distinct(StringComparer.Ordinal)],
        };
    }
}
