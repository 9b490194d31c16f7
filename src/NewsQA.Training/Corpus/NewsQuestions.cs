using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsQA.Client;
using NewsQA.Evaluation;

namespace NewsQA.Training.Corpus;

/// <summary>
/// Questions of our own over public news texts, which are not ours to keep beside them: each line of such a file names a text by its file and row, or holds a question. This puts the two together.
/// A text is <c>{"file", "row"}</c>, the row of a <c>.jsonl.gz</c> with rows <c>{"title", "date", "text"}</c>, counted from 0; either with <c>"as"</c>, the name of an article that later lines' questions are about,
/// or with <c>"from"</c> and <c>"to"</c>, a paragraph of it in characters of the text with runs of white space as one blank, and its <c>"qas"</c>.
/// </summary>
/// <param name="texts">The folder of the texts.</param>
internal sealed class NewsQuestions(string texts)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>Writes articles and their <c>questions.jsonl</c> to a folder, which is made.</summary>
    /// <exception cref="NewsQAException">The folder holds something, a text is not there, or it holds no such answer.</exception>
    public void WriteFolder(string questions, string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new NewsQAException($"{folder} is not empty: what lies there would be asked too. Give a new folder.");
        }

        var (articles, asked) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var line in Lines(questions))
        {
            if (line["as"]?.GetValue<string>() is not { } name)
            {
                _ = line["question"] ?? throw Wrong(line, "it is neither an article nor a question");
                Check(line, line["answers"], line["origin"] is { } origin && articles.TryGetValue(origin.GetValue<string>(), out var text) ? text : null);
                asked.Add(line.ToJsonString(Plain));
                continue;
            }

            var row = Row(line);
            articles[name] = TextOf(line, row);
            var article = new JsonObject { ["title"] = row["title"]?.DeepClone(), ["text"] = articles[name] };
            if (row["date"] is { } date)
            {
                article["date"] = date.DeepClone();
            }

            File.WriteAllText(Path.Combine(folder, name), article.ToJsonString(Plain));
        }

        File.WriteAllLines(Path.Combine(folder, QuestionsFile.Name), asked);
    }

    /// <summary>Writes paragraphs with their questions as SQuAD's JSON.</summary>
    /// <exception cref="NewsQAException">A text is not there, or holds no such answer.</exception>
    public void WriteSquad(string questions, string file)
    {
        var data = new JsonArray();
        foreach (var line in Lines(questions))
        {
            var row = Row(line);
            var text = string.Join(' ', TextOf(line, row).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var (from, to) = (Number(line, "from"), Number(line, "to"));
            var paragraph = from <= to && to <= text.Length ? text[from..to] : throw Wrong(line, "the text has no such place");
            var qas = (line["qas"] as JsonArray ?? throw Wrong(line, "it has no \"qas\"")).Select((qa, i) => Question(line, qa!, i, paragraph)).ToArray();
            data.Add(new JsonObject { ["title"] = row["title"]?.DeepClone(), ["paragraphs"] = new JsonArray(new JsonObject { ["context"] = paragraph, ["qas"] = new JsonArray(qas) }) });
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, new JsonObject { ["version"] = Path.GetFileNameWithoutExtension(questions), ["data"] = data }.ToJsonString(Plain));
    }

    private static JsonObject Question(JsonNode line, JsonNode qa, int number, string paragraph)
    {
        Check(line, qa["answers"], paragraph);
        var answers = qa["answers"]!.AsArray().Select(a => a!.GetValue<string>()).Select(JsonNode (a) => new JsonObject { ["text"] = a, ["answer_start"] = paragraph.IndexOf(a, StringComparison.Ordinal) }).ToArray();
        return new JsonObject { ["id"] = $"{line["file"]}-{line["row"]}-{line["from"]}-{number}", ["question"] = qa["question"]!.DeepClone(), ["is_impossible"] = answers.Length == 0, ["answers"] = new JsonArray(answers) };
    }

    private static void Check(JsonNode line, JsonNode? answers, string? text)
    {
        foreach (var answer in answers is JsonArray array ? array.Select(a => a!.GetValue<string>()) : [])
        {
            if (text?.Contains(answer, StringComparison.Ordinal) != true)
            {
                throw Wrong(line, $"the answer '{answer}' does not stand in its text");
            }
        }
    }

    private JsonNode Row(JsonNode line)
    {
        var name = line["file"]?.GetValue<string>() ?? throw Wrong(line, "it names no file");
        if (!_files.TryGetValue(name, out var rows))
        {
            var path = Path.Combine(texts, name);
            using var reader = new StreamReader(new GZipStream(File.Exists(path) ? File.OpenRead(path) : throw new NewsQAException($"There is no {path}: give the folder of the texts that the questions were written on."), CompressionMode.Decompress));
            _files[name] = rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        var row = Number(line, "row");
        return row < rows.Length ? JsonNode.Parse(rows[row])! : throw Wrong(line, $"{name} has {rows.Length} rows");
    }

    private static string TextOf(JsonNode line, JsonNode row) => row["text"]?.GetValue<string>() ?? throw Wrong(line, "its row has no text");

    private static int Number(JsonNode line, string name) => line[name] is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 ? number : throw Wrong(line, $"its \"{name}\" is no number from 0 on");

    private static IEnumerable<JsonNode> Lines(string file) => File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);

    private static NewsQAException Wrong(JsonNode line, string why) => new($"{line.ToJsonString(Plain)}: {why}.");
}
