using System.Text.Json;
using NewsQA.Checking;
using NewsQA.Client;

namespace NewsQA.Evaluation.Summaries;

/// <summary>
/// Reads pairs of sentence and excerpts, a JSON object a line. <c>{group, half, excerpts}</c> names excerpts that pairs share; <c>{id, half, label, sentence, citations, group | excerpts, kind, wrong}</c> is a
/// pair, its label <c>sound</c> or <c>unsound</c>. An excerpt is <c>{number, text, title, source, publishedAt, attributedTo, speaker}</c>, all but the first two optional. Other fields are ignored.
/// </summary>
public static class SummaryPairsFile
{
    /// <summary>Reads a file, or every <c>.jsonl</c> file of a folder by name.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="half"><c>dev</c> or <c>report</c>; null for all pairs.</param>
    /// <returns>The pairs in order.</returns>
    /// <exception cref="NewsQAException">There is no such file, a line is no pair, or none is left.</exception>
    public static IReadOnlyList<SummaryPair> Read(string path, string? half)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (half is not (null or "dev" or "report"))
        {
            throw new NewsQAException($"--split is '{half}'; write dev or report.");
        }

        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).ToList() : [path];
        var pairs = files.SelectMany(ReadFile).Where(p => half is null || p.Half == half).ToList();
        return pairs.Count > 0 ? pairs : throw new NewsQAException($"{path} has no pair{(half is null ? "" : $" of the half '{half}'")}; give a .jsonl file of pairs or a folder of them.");
    }

    private static List<SummaryPair> ReadFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new NewsQAException($"{file} is not there; give a .jsonl file of pairs or a folder of them.");
        }

        var (groups, pairs) = (new Dictionary<string, IReadOnlyList<Excerpt>>(StringComparer.Ordinal), new List<SummaryPair>());
        foreach (var (index, line) in File.ReadLines(file).Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("sentence", out _))
                {
                    pairs.Add(Pair(json.RootElement, groups));
                }
                else
                {
                    groups[json.RootElement.GetProperty("group").GetString()!] = Excerpts(json.RootElement);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw new NewsQAException($"{file}, line {index + 1}: {e.Message}", e);
            }
        }

        return pairs;
    }

    private static SummaryPair Pair(JsonElement row, Dictionary<string, IReadOnlyList<Excerpt>> groups)
    {
        var label = row.GetProperty("label").GetString();
        return new SummaryPair
        {
            Id = row.GetProperty("id").ToString(),
            Half = Text(row, "half"),
            IsSound = label switch { "sound" => true, "unsound" => false, _ => throw new FormatException($"label is '{label}'; write sound or unsound.") },
            Kind = Text(row, "kind"),
            Wrong = Text(row, "wrong"),
            Sentence = row.GetProperty("sentence").GetString()!,
            Citations = [.. row.GetProperty("citations").EnumerateArray().Select(c => c.GetInt32())],
            Excerpts = row.TryGetProperty("excerpts", out _) ? Excerpts(row)
                : Text(row, "group") is { } group && groups.TryGetValue(group, out var shared) ? shared
                : throw new FormatException("it has no excerpts of its own and names no group above it."),
        };
    }

    private static IReadOnlyList<Excerpt> Excerpts(JsonElement row) =>
    [
        .. row.GetProperty("excerpts").EnumerateArray().Select(e => new Excerpt(
            e.GetProperty("number").GetInt32(), e.GetProperty("text").GetString()!, Text(e, "title"), Text(e, "source"),
            Text(e, "publishedAt") is { } published ? PartialDate.TryParse(published, null, out var date) ? date : throw new FormatException($"publishedAt is '{published}'; write yyyy-MM-dd.") : null,
            Text(e, "attributedTo"), Text(e, "speaker"))),
    ];

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
