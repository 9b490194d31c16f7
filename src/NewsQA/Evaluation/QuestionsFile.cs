using System.Globalization;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Reads <c>questions.jsonl</c>: <c>{question, answer|null, answers?, origin|null, about?, split?}</c> a line, beside the articles that it asks about.</summary>
internal static class QuestionsFile
{
    public const string Name = "questions.jsonl";

    /// <summary>The questions; <see cref="EvalQuery.Id"/> is the line's number, from 1.</summary>
    public static IReadOnlyList<EvalQuery> Read(string file, string? half)
    {
        var queries = new List<EvalQuery>();
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                if (half is null || Text(json.RootElement, "split") is not { } split || split == half)
                {
                    queries.Add(Query(json.RootElement, index + 1));
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new NewsQAException($"{file}, line {index + 1}: {e.Message}", e);
            }
        }

        return queries;
    }

    private static EvalQuery Query(JsonElement row, int line)
    {
        var answers = row.TryGetProperty("answers", out var several) && several.ValueKind == JsonValueKind.Array
            ? [.. several.EnumerateArray().Select(a => a.GetString()!)]
            : Text(row, "answer") is { } one ? new List<string> { one } : [];
        return new EvalQuery
        {
            Id = line.ToString(CultureInfo.InvariantCulture),
            Text = row.GetProperty("question").GetString()!,
            Type = answers.Count == 0 ? "unanswerable" : answers.Count > 1 ? "conflict" : "answerable",
            AsOf = Text(row, "asOf"),
            About = Text(row, "origin") ?? Text(row, "about"),
            Answers = answers,
            Relevant = Text(row, "origin") is { } origin ? new Dictionary<string, int>(StringComparer.Ordinal) { [origin] = 1 } : new(StringComparer.Ordinal),
        };
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
