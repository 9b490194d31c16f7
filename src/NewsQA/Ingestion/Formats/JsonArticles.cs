using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>Articles in JSON: one object, a list of them (alone, or under a name such as <c>articles</c>), or one per line.</summary>
/// <param name="options">The longest line.</param>
/// <param name="fields">Names of fields, beside the common ones.</param>
internal sealed class JsonArticles(IngestOptions options, JsonFieldNames fields)
{
    // A file of something else, named .jsonl, should not fail line by line.
    private const int MaxBrokenLinesAtStart = 20;

    private const string NotText = "It is not text: it has bytes that no text has. Write JSON lines as UTF-8.";

    // The Guardian's API has response.results, the New York Times' response.docs, search engines hits.hits, others data.articles.
    private static readonly string[] s_lists = ["articles", "items", "results", "data", "posts", "entries", "docs", "response", "stories", "news", "documents", "records", "hits"];
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly JsonFields _fields = new(fields);

    /// <summary>Reads a .json file.</summary>
    public IEnumerable<ReadOutcome> ReadFile(SourceFile file, string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, s_options);
        }
        catch (JsonException e)
        {
            return [ReadOutcome.Failed(
                file.Origin, $"It is not valid JSON, or nested more than {s_options.MaxDepth} deep, at line {(e.LineNumber ?? 0) + 1}. With one object per line, name it .jsonl.")];
        }

        using (document)
        {
            // The items hold elements of the document, so they are read before it is disposed of.
            return [.. ReadRoot(file, document.RootElement)];
        }
    }

    /// <summary>Reads a .jsonl file line by line, however large it is. A broken line is one failure.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stream">Its bytes, unpacked; closed in the end.</param>
    public IEnumerable<ReadOutcome> ReadLines(SourceFile file, Stream stream)
    {
        using (stream)
        {
            var lines = new ByteLines(stream);
            var (number, articles, broken) = (0, 0, 0);
            while (true)
            {
                var (line, error) = SourceStream.Try(() => lines.Next(options.MaxFileBytes));
                if (line is null)
                {
                    if (error is not null || number == 0)
                    {
                        yield return ReadOutcome.Failed(file.Origin, error ?? "It is empty. There is nothing to index.");
                    }

                    yield break;
                }

                number++;
                if (ReadLine(file, line.Value, number) is not { } outcome)
                {
                    continue;
                }

                articles += outcome.Article is null ? 0 : 1;
                broken += outcome.Article is null ? 1 : 0;
                yield return outcome;
                if (articles == 0 && broken == MaxBrokenLinesAtStart)
                {
                    yield return ReadOutcome.Failed(file.Origin, $"Its first {broken} lines hold no article. The rest was not read; is it JSON lines?");
                    yield break;
                }
            }
        }
    }

    private ReadOutcome? ReadLine(SourceFile file, (byte[] Line, bool IsTooLong) read, int number)
    {
        var place = number.ToString(CultureInfo.InvariantCulture);
        var origin = $"{file.Origin}#{place}";
        if (read.IsTooLong)
        {
            return ReadOutcome.Failed(origin, $"This line is larger than the limit of {options.MaxFileBytes:N0} bytes. Split it, or raise MaxFileBytes.");
        }

        var start = number == 1 && read.Line is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (read.Line.AsSpan(start).IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return null;
        }

        try
        {
            var text = s_strictUtf8.GetString(read.Line.AsSpan(start));
            using var document = JsonDocument.Parse(text, s_options);
            return ReadItem(file, document.RootElement, place);
        }
        catch (DecoderFallbackException)
        {
            return ReadOutcome.Failed(origin, NotText);
        }
        catch (JsonException)
        {
            return ReadOutcome.Failed(origin, read.Line.Contains((byte)0) ? NotText : "This line is not valid JSON. Every line must be one whole object.");
        }
    }

    private IEnumerable<ReadOutcome> ReadRoot(SourceFile file, JsonElement root)
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
        : s_lists.Select(name => !root.TryGetProperty(name, out var list) ? default : list.ValueKind == JsonValueKind.Object && name is "response" or "data" or "hits" ? ListIn(list) : list)
            .FirstOrDefault(list => list.ValueKind == JsonValueKind.Array);

    private ReadOutcome ReadItem(SourceFile file, JsonElement item, string place, bool isOnly = false)
    {
        var origin = isOnly ? file.Origin : $"{file.Origin}#{place}";
        if (item.ValueKind != JsonValueKind.Object)
        {
            return ReadOutcome.Failed(origin, "It is not a JSON object with an article's fields.");
        }

        try
        {
            return _fields.Read(item, place).In(file, isOnly);
        }
        catch (InvalidOperationException)
        {
            return ReadOutcome.Failed(origin, "It has a string with half of a \\u escape pair. Write the whole pair.");
        }
    }
}
