using System.Globalization;
using System.Text.Json;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>Articles in JSON: one object, a list of them (alone, or under a name such as <c>articles</c>), or one per line.</summary>
internal static class JsonArticles
{
    private static readonly string[] s_lists = ["articles", "items", "results", "data", "posts", "entries"];
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <summary>Reads a .json file.</summary>
    public static IEnumerable<ReadOutcome> ReadFile(SourceFile file, string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, s_options);
        }
        catch (JsonException e)
        {
            return [ReadOutcome.Failed(file.Origin, $"It is not valid JSON ({e.Message}). With one object per line, name it .jsonl.")];
        }

        using (document)
        {
            // The items hold elements of the document, so they are read before it is disposed of.
            return [.. ReadRoot(file, document.RootElement)];
        }
    }

    /// <summary>Reads a .jsonl file. A broken line is one failure.</summary>
    public static IEnumerable<ReadOutcome> ReadLines(SourceFile file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadLine(file, line, number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static ReadOutcome ReadLine(SourceFile file, string line, string number)
    {
        try
        {
            using var document = JsonDocument.Parse(line, s_options);
            return ReadItem(file, document.RootElement, number);
        }
        catch (JsonException)
        {
            return ReadOutcome.Failed($"{file.Origin}#{number}", "This line is not valid JSON. Every line must be one whole object.");
        }
    }

    private static IEnumerable<ReadOutcome> ReadRoot(SourceFile file, JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : ListIn(root);
        if (list.ValueKind != JsonValueKind.Array)
        {
            yield return ReadItem(file, root, "1", isOnly: true);
            yield break;
        }

        if (list.GetArrayLength() == 0)
        {
            yield return ReadOutcome.Failed(file.Origin, "Its list of articles is empty. There is nothing to index.");
        }

        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return ReadItem(file, item, (++number).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static JsonElement ListIn(JsonElement root) => root.ValueKind != JsonValueKind.Object ? default
        : s_lists.Select(name => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : default)
            .FirstOrDefault(list => list.ValueKind == JsonValueKind.Array);

    private static ReadOutcome ReadItem(SourceFile file, JsonElement item, string place, bool isOnly = false)
    {
        var origin = isOnly ? file.Origin : $"{file.Origin}#{place}";
        if (item.ValueKind != JsonValueKind.Object)
        {
            return ReadOutcome.Failed(origin, "It is not a JSON object with an article's fields.");
        }

        try
        {
            return JsonFields.Read(item, place).In(file, isOnly);
        }
        catch (InvalidOperationException)
        {
            return ReadOutcome.Failed(origin, "It has a string with half of a \\u escape pair. Write the whole pair.");
        }
    }
}
